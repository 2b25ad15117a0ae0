import type { AuditRow } from '#db/index.ts';
import type { Services } from '#lib/context.ts';
import { gaveUpSample, setUpAct } from '#lib/people/set-up.ts';

/** The audit's lines around a filling. What lies between them was cut off by a crash. */
export const begun = 'begin sample';
export const ended = 'fill with sample';

/** Whether the sample may go in: the newsroom holds no story, or only those of a filling that was cut off. */
export async function wantsSample(services: Services): Promise<boolean> {
  if (await last(services, ended)) return false;
  const { items } = await services.store.stories.list({ visibility: { kind: 'all' }, limit: 1 });
  return items.length === 0 || (await last(services, begun)) !== null;
}

/** Whether the first admin ticked the sample and a crash kept it from being finished: nothing else is ever resumed. */
export async function wasCutOff(services: Services): Promise<boolean> {
  const setUp = await last(services, setUpAct);
  if (setUp?.detail.sample !== true) return false;
  return !(await last(services, ended)) && !(await last(services, gaveUpSample));
}

const last = async ({ store }: Services, action: string): Promise<AuditRow | null> =>
  (await store.audit.list({ action, limit: 1 })).items[0] ?? null;

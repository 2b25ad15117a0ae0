import type { HoldRow } from '#db/index.ts';
import type { HoldAnswer } from '../answers.ts';
import type { Context } from '../context.ts';

/** The open hold for screens, or null. */
export async function presentHold(
  { store }: Pick<Context, 'store'>,
  hold: HoldRow | null,
): Promise<HoldAnswer | null> {
  if (!hold) return null;
  const by = await store.people.byId(hold.by);
  return { reason: hold.reason, at: hold.at, by: { id: hold.by, name: by?.name ?? '' } };
}

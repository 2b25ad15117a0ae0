import type { Actor, Services } from '../context.ts';
import { newId } from '../ids.ts';
import { jobOf } from '../jobs/runner.ts';

/** Asks for a pass of the rules over all stored photos; one that is under way gives way to it. */
export async function startCleaning(
  services: Pick<Services, 'store' | 'clock'>,
  actor: Actor | null,
): Promise<void> {
  const now = services.clock.now();
  await services.store.cleaning.start({ id: newId(now), askedBy: actor?.id ?? null, askedAt: now });
  await services.store.jobs.add(jobOf(services, 'clean photos'));
}

import type { Services } from '../context.ts';
import { jobOf } from '../jobs/runner.ts';

/** Asks once for the words of what was public before search kept words. */
export async function askForWords({ store, clock }: Pick<Services, 'store' | 'clock'>): Promise<void> {
  const isUnderWay = await store.jobs.newest('learn words');
  if (!isUnderWay && (await store.shelf.lacksWords())) await store.jobs.add(jobOf({ clock }, 'learn words'));
}

import type { PhotoRow } from '#db/index.ts';
import type { Services } from '../context.ts';
import { jobOf } from '../jobs/runner.ts';
import { shownAt } from './rights/spans.ts';

/** Asks for the job that tells the desk at the minute at which readers stop seeing the photo. */
export async function watchRight(
  services: Pick<Services, 'store' | 'clock'>,
  photo: Pick<PhotoRow, 'shown'>,
): Promise<void> {
  const { shown, changes } = shownAt(photo.shown, services.clock.now());
  if (shown && changes !== null)
    await services.store.jobs.add(jobOf(services, 'tell of rights', {}, changes));
}

/** How far `watchComingRights` looks: until the sweep asks again. */
const hour = 3_600_000;

/** The same for every right that ends within the hour, however it came to end then: with the sweep, and after a pass. */
export async function watchComingRights({ store, clock }: Pick<Services, 'store' | 'clock'>): Promise<void> {
  const now = clock.now();
  const ends = new Set<number>();
  let cursor: string | null = null;
  do {
    const page = await store.photoRights.ending({ from: now + 1, until: now + hour, cursor, limit: 100 });
    for (const { endsAt } of page.items) ends.add(endsAt);
    cursor = page.next;
  } while (cursor);
  for (const endsAt of ends) await store.jobs.add(jobOf({ clock }, 'tell of rights', {}, endsAt));
}

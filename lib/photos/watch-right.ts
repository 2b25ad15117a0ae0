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

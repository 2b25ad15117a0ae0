import type { PhotoRow, ShelfRow } from '#db/index.ts';
import type { Services } from '../../context.ts';
import { jobOf } from '../../jobs/runner.ts';
import { cutsToMake } from './crops.rules.ts';

/**
 * Asks for the parts of an edition's lead photo that cards and other sites show, where they are missing. Until they are there,
 * its pages show the whole files, which the style sheet cuts.
 */
export async function askForCuts(
  services: Pick<Services, 'store' | 'clock'>,
  { leadPhotoId }: Pick<ShelfRow, 'leadPhotoId'>,
): Promise<void> {
  const photo: PhotoRow | null = leadPhotoId ? await services.store.photos.byId(leadPhotoId) : null;
  if (photo && cutsToMake(photo, true).length > 0)
    await services.store.jobs.add(jobOf(services, 'finish photo', { photoId: photo.id }));
}

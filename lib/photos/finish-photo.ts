import type { Id, PhotoRow } from '#db/index.ts';
import type { Services } from '../context.ts';
import { originalKey } from './keys.ts';
import { isComplete, widthsToMake } from './ladder.rules.ts';
import { oneAtATime } from './lane.ts';
import { removeRenditions } from './remove-files.ts';
import { makeRenditions, openPicture } from './renditions.ts';

type Needs = Pick<Services, 'store' | 'files'>;

/**
 * Makes the renditions that the upload did not wait for, and those whose description is an older one. Safe to run
 * twice and after a kill: the row is changed last. null when the photo is gone.
 */
export function finishPhoto(services: Needs, id: Id): Promise<PhotoRow | null> {
  return oneAtATime(async () => {
    const photo = await services.store.photos.byId(id);
    if (!photo || isComplete(photo)) return photo;
    const picture = await openPicture(await services.files.read(originalKey(photo.sha256)));
    const widths = widthsToMake(photo);
    const there = photo.renditions.filter(({ width }) => !widths.includes(width));
    const made = await makeRenditions(services.files, picture, photo, widths);
    const renditions = [...there, ...made].sort((a, b) => a.width - b.width);
    const finished = await services.store.photos.change(id, { renditions }, null);
    // Deleted meanwhile: its files go too.
    if (!finished)
      await removeRenditions(
        services.files,
        id,
        renditions.map(({ width }) => width),
      );
    return finished;
  });
}

/** The photos with all their renditions, as an edition that freezes them needs it; mostly they have them already. */
export async function finishedPhotos(services: Needs, photos: PhotoRow[]): Promise<PhotoRow[]> {
  const finished: PhotoRow[] = [];
  for (const photo of photos)
    finished.push(isComplete(photo) ? photo : ((await finishPhoto(services, photo.id)) ?? photo));
  return finished;
}

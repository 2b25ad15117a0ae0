import type { Id, PhotoRow } from '#db/index.ts';
import type { Services } from '../context.ts';
import { originalKey } from './keys.ts';
import { isComplete, widthsToMake } from './ladder.rules.ts';
import { oneAtATime } from './lane.ts';
import { removeRenditions, removeReplaced } from './remove-files.ts';
import { makeRenditions, openPicture } from './renditions.ts';

type Needs = Pick<Services, 'store' | 'files'>;

/**
 * Makes the renditions that the upload did not wait for, and those whose description is an older one. Safe to run
 * twice and after a kill: the row is changed last. In the lane of those who wait, unless nobody does. null when the photo is gone.
 */
export function finishPhoto(services: Needs, id: Id, lane = oneAtATime): Promise<PhotoRow | null> {
  return lane(async () => {
    const photo = await services.store.photos.byId(id);
    if (!photo || isComplete(photo)) return photo;
    const original = await originalOf(services, photo);
    if (!original) return null;
    const picture = await openPicture(original);
    const widths = widthsToMake(photo);
    const there = photo.renditions.filter(
      ({ width, of }) => !widths.includes(width) && of === photo.updatedAt,
    );
    const made = await makeRenditions(services.files, picture, photo, widths);
    const renditions = [...there, ...made].sort((a, b) => a.width - b.width);
    // Another process may have been quicker, with words that are newer still.
    const finished = await services.store.photos.change(
      id,
      (now) => (isComplete(now) ? {} : { renditions }),
      null,
    );
    // Deleted meanwhile: its files go too.
    if (!finished) await removeRenditions(services.files, id);
    else await removeReplaced(services, [...photo.renditions, ...made], finished);
    return finished;
  });
}

/** The original's bytes; null when the photo was deleted while this one waited for its turn. */
export async function originalOf({ store, files }: Needs, photo: PhotoRow): Promise<Buffer | null> {
  try {
    return await files.read(originalKey(photo.sha256));
  } catch (error) {
    if (await store.photos.byId(photo.id)) throw error;
    return null;
  }
}

/** The photos with all their renditions, as an edition that freezes them needs it; mostly they have them already. */
export async function finishedPhotos(services: Needs, photos: PhotoRow[]): Promise<PhotoRow[]> {
  const finished: PhotoRow[] = [];
  for (const photo of photos)
    finished.push(isComplete(photo) ? photo : ((await finishPhoto(services, photo.id)) ?? photo));
  return finished;
}

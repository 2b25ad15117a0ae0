import type { Id, PhotoRow } from '#db/index.ts';
import type { Services } from '../context.ts';
import { originalKey } from './keys.ts';
import { isComplete, renditionWidths } from './ladder.rules.ts';
import { oneAtATime } from './lane.ts';
import { removeRenditions } from './remove-files.ts';
import { makeRenditions, openPicture } from './renditions.ts';

type Needs = Pick<Services, 'store' | 'files'>;

/**
 * Makes the renditions that the upload did not wait for, or all of them again with a new description inside. Safe to
 * run twice and after a kill: the row is changed last. null when the photo is gone.
 */
export function finishPhoto(
  services: Needs,
  id: Id,
  options: { again?: boolean } = {},
): Promise<PhotoRow | null> {
  return oneAtATime(async () => {
    const photo = await services.store.photos.byId(id);
    if (!photo || (isComplete(photo) && !options.again)) return photo;
    const picture = await openPicture(await services.files.read(originalKey(photo.sha256)));
    const there = options.again ? [] : photo.renditions;
    const widths = renditionWidths(picture.width, picture.height).filter(
      (width) => !there.some((made) => made.width === width),
    );
    const renditions = [...there, ...(await makeRenditions(services.files, picture, photo, widths))];
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

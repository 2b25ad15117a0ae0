import type { CutFile, Id, PhotoRow } from '#db/index.ts';
import type { Services } from '../context.ts';
import { cutsToMake, cutsWanted, isThatCut, type WantedCut } from './crops/crops.rules.ts';
import { makeCuts } from './crops/make-cuts.ts';
import { originalKey } from './keys.ts';
import { isComplete, lateFormat, widthsToMake } from './ladder.rules.ts';
import { oneAtATime } from './lane.ts';
import { removeRenditions, removeReplaced } from './remove-files.ts';
import { makeRenditions, openPicture } from './renditions.ts';

type Needs = Pick<Services, 'store' | 'files'>;

/** What an edition waits for: what an editor cut off is never shown for a moment. */
const cutsWaitedFor = (photo: PhotoRow): WantedCut[] =>
  cutsToMake(photo, false).filter(({ format }) => format !== lateFormat);

const isFinished = (photo: PhotoRow): boolean => isComplete(photo) && cutsWaitedFor(photo).length === 0;

/**
 * Makes the renditions that the upload did not wait for, those whose description is an older one, and those of a part that an
 * editor chose. Safe to run twice and after a kill: the row is changed last. null when the photo is gone.
 */
export function finishPhoto(services: Needs, id: Id, lane = oneAtATime): Promise<PhotoRow | null> {
  return lane(async () => {
    const photo = await services.store.photos.byId(id);
    if (!photo || isFinished(photo)) return photo;
    const original = await originalOf(services, photo);
    if (!original) return null;
    const picture = await openPicture(original);
    const widths = widthsToMake(photo);
    const there = photo.renditions.filter(
      ({ width, of }) => !widths.includes(width) && of === photo.updatedAt,
    );
    const made = await makeRenditions(services.files, picture, photo, widths);
    const renditions = [...there, ...made].sort((a, b) => a.width - b.width);
    const cuts = await makeCuts(services.files, { picture, original }, photo, cutsWaitedFor(photo));
    // Another process may have been quicker, with words that are newer still.
    const finished = await services.store.photos.change(
      id,
      (now) => ({
        ...(isComplete(now) ? {} : { renditions }),
        ...(cuts.length > 0 ? { cuts: withCuts(now, cuts) } : {}),
      }),
      null,
    );
    // Deleted meanwhile: its files go too.
    if (!finished) await removeRenditions(services.files, id);
    else await removeReplaced(services, [...photo.renditions, ...photo.cuts, ...made, ...cuts], finished);
    return finished;
  });
}

/** The photo's parts with these instead of those that they replace; what nobody asks for any more goes. */
export function withCuts(photo: PhotoRow, made: CutFile[]): CutFile[] {
  const wanted = cutsWanted(photo, true);
  const isWanted = (file: CutFile) => wanted.some((one) => isThatCut(file, one, photo.updatedAt));
  const isMade = (file: CutFile) =>
    made.some(
      ({ shape, width, format }) => shape === file.shape && width === file.width && format === file.format,
    );
  return [...photo.cuts.filter((file) => !isMade(file)), ...made]
    .filter(isWanted)
    .sort((a, b) => a.width - b.width);
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
    finished.push(isFinished(photo) ? photo : ((await finishPhoto(services, photo.id)) ?? photo));
  return finished;
}

import type { Id, PhotoRow } from '#db/index.ts';
import type { Services } from '../context.ts';
import { cutsToMake } from './crops/crops.rules.ts';
import { byShape, makeCuts } from './crops/make-cuts.ts';
import { originalOf, withCuts } from './finish-photo.ts';
import { filesOfEdition } from './freeze.ts';
import { lateFormat, widthsToAdd } from './ladder.rules.ts';
import { whenNobodyWaits } from './lane.ts';
import { removeRenditions, removeReplaced } from './remove-files.ts';
import { makeRenditions, openPicture } from './renditions.ts';

/**
 * Adds the small files that take long to make and, of a photo that stands on cards, the parts that they show: one width or one
 * shape a turn, so that an upload never waits for more; then the editions that print the photo offer them. Safe to run twice
 * and after a kill. Ends when the photo is described anew meanwhile: that asks for other files.
 */
export async function addLateFiles(services: Pick<Services, 'store' | 'files'>, id: Id): Promise<void> {
  const { store, files } = services;
  const asked = await store.photos.byId(id);
  if (!asked) return;
  const widths = widthsToAdd(asked);
  const shapes = byShape(cutsToMake(asked, await store.publishing.opensStory(id)));
  const isAsAsked = (now: PhotoRow | null) => now?.updatedAt === asked.updatedAt;
  let photo: PhotoRow | null = asked;
  if (widths.length > 0 || shapes.length > 0) {
    const original = await originalOf(services, asked);
    if (!original) return;
    const picture = await whenNobodyWaits(() => openPicture(original));
    const add = async (change: (now: PhotoRow) => Partial<PhotoRow>) => {
      photo = await store.photos.change(id, (now) => (isAsAsked(now) ? change(now) : {}), null);
    };
    for (const width of widths) {
      if (!isAsAsked(photo)) break;
      const made = await whenNobodyWaits(() => makeRenditions(files, picture, asked, [width], [lateFormat]));
      await add((now) => ({
        renditions: [...now.renditions, ...made].sort((a, b) => a.width - b.width),
      }));
    }
    for (const wanted of shapes) {
      if (!isAsAsked(photo)) break;
      const made = await whenNobodyWaits(() => makeCuts(files, { picture, original }, asked, wanted));
      await add((now) => ({ cuts: withCuts(now, made) }));
    }
  }
  if (!photo) return removeRenditions(files, id);
  await store.publishing.giveFiles(photo, filesOfEdition(photo));
  // Parts that another rectangle replaced, which no edition prints any more.
  if (isAsAsked(photo)) await removeReplaced(services, asked.cuts, photo);
}

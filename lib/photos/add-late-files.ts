import type { Id, PhotoRow } from '#db/index.ts';
import type { Services } from '../context.ts';
import { originalOf } from './finish-photo.ts';
import { lateFormat, widthsToAdd } from './ladder.rules.ts';
import { whenNobodyWaits } from './lane.ts';
import { removeRenditions } from './remove-files.ts';
import { makeRenditions, openPicture } from './renditions.ts';

/**
 * Adds the small files that take long to make, one width a turn, so that an upload never waits for more than one; then
 * the editions that print the photo offer them. Safe to run twice and after a kill. Ends when the photo is described
 * anew meanwhile: that asks for other files.
 */
export async function addLateFiles(services: Pick<Services, 'store' | 'files'>, id: Id): Promise<void> {
  const { store, files } = services;
  const asked = await store.photos.byId(id);
  const widths = asked ? widthsToAdd(asked) : [];
  const original = asked && widths.length > 0 ? await originalOf(services, asked) : null;
  if (!asked || !original) return;
  const picture = await whenNobodyWaits(() => openPicture(original));
  let photo: PhotoRow | null = asked;
  for (const width of widths) {
    if (photo?.updatedAt !== asked.updatedAt) break;
    const made = await whenNobodyWaits(() => makeRenditions(files, picture, asked, [width], [lateFormat]));
    photo = await store.photos.change(
      id,
      (now) =>
        now.updatedAt === asked.updatedAt
          ? { renditions: [...now.renditions, ...made].sort((a, b) => a.width - b.width) }
          : {},
      null,
    );
  }
  if (!photo) await removeRenditions(files, id);
  else if (photo.updatedAt === asked.updatedAt) await store.publishing.giveFiles(photo);
}

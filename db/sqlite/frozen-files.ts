import { eq } from 'drizzle-orm';
import type { EditionFiles, FrozenPhoto, Id, PhotoRow } from '../rows.ts';
import type { Connection } from './connection.ts';
import { clearPages } from './pages.ts';
import { shelf, shelfPhoto } from './schema.ts';

/**
 * Within a transaction: the editions that froze this photo print the part of it that is shown now, and those that froze it as it
 * is described now print the files that it has now. Older words keep their files, without parts that are no longer shown.
 */
export function giveFiles(
  connection: Connection,
  { id, creditLine, updatedAt }: Pick<PhotoRow, 'id' | 'creditLine' | 'updatedAt'>,
  files: EditionFiles,
): void {
  const { db } = connection;
  const given: Id[] = [];
  const printed = db
    .select({ storyId: shelf.storyId, photos: shelf.photos, leadPhotoId: shelf.leadPhotoId })
    .from(shelfPhoto)
    .innerJoin(shelf, eq(shelf.storyId, shelfPhoto.storyId))
    .where(eq(shelfPhoto.photoId, id))
    .all();
  for (const { storyId, photos, leadPhotoId } of printed) {
    const frozen = photos[id];
    if (!frozen) continue;
    const isAsDescribed =
      frozen.creditLine === creditLine && frozen.renditions.every(({ of }) => of === updatedAt);
    const { focal: _, whole: __, ...kept } = frozen;
    const now = { ...kept, ...(isAsDescribed ? files : withoutFormerParts(frozen, files)) };
    if (JSON.stringify(now) === JSON.stringify(frozen)) continue;
    db.update(shelf)
      .set({ photos: { ...photos, [id]: now }, ...(leadPhotoId === id ? { leadPhoto: now } : {}) })
      .where(eq(shelf.storyId, storyId))
      .run();
    given.push(storyId);
  }
  clearPages(
    connection,
    given.map((storyId) => `story:${storyId}`),
  );
}

const withoutFormerParts = (frozen: FrozenPhoto, files: EditionFiles): EditionFiles => ({
  ...files,
  renditions: frozen.renditions,
  cuts: (frozen.cuts ?? []).filter((file) =>
    files.cuts?.some(({ shape, from }) => shape === file.shape && from === file.from),
  ),
});

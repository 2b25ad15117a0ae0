import { eq } from 'drizzle-orm';
import type { Id, PhotoRow } from '../rows.ts';
import type { Connection } from './connection.ts';
import { clearPages } from './pages.ts';
import { shelf, shelfPhoto } from './schema.ts';

/** Within a transaction: the editions that froze this photo as it is described now print the files that it has now. */
export function giveFiles(
  connection: Connection,
  { id, creditLine, updatedAt, renditions }: Pick<PhotoRow, 'id' | 'creditLine' | 'updatedAt' | 'renditions'>,
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
    const isAsDescribed = frozen?.renditions.every(({ of }) => of === updatedAt);
    if (!frozen || frozen.creditLine !== creditLine || !isAsDescribed) continue;
    const now = { ...frozen, renditions };
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

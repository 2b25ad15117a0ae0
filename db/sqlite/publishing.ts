import { isDeepStrictEqual } from 'node:util';
import { and, desc, eq, gt, isNull, lte, ne, or } from 'drizzle-orm';
import type { Id, Millis, ShelfRow, StoryRow } from '../rows.ts';
import type { Publishing } from '../store.ts';
import { writeAudit } from './audit.ts';
import type { Connection } from './connection.ts';
import { giveFiles } from './frozen-files.ts';
import { openHold } from './holds.ts';
import { presentIds, presentSection } from './merging.ts';
import { clearPages } from './pages.ts';
import { showsPhotos } from './photo-uses.ts';
import { embargoIsAs, endSchedule, scheduleOf } from './schedule.ts';
import {
  edition,
  photo,
  shelf,
  shelfAuthor,
  shelfLink,
  shelfPath,
  shelfPhoto,
  shelfTopic,
  story,
  version,
} from './schema.ts';
import { searchRows } from './search.ts';
import { storyById } from './stories.ts';
import { filedAs, noteChanges } from './telling.ts';
import { addVersion } from './versions.ts';

/** What readers see changes here and nowhere else, each act in one transaction. */
export function sqlitePublishing(connection: Connection): Publishing {
  const { raw, db, write } = connection;
  const search = searchRows(connection);
  const opens = raw.prepare<
    [Id],
    1
  >(`SELECT 1 FROM shelf_photo p CROSS JOIN shelf s ON s.story_id = p.story_id
    WHERE p.photo_id = ? AND s.lead_photo_id = p.photo_id LIMIT 1`);

  return {
    async publish({ version: made, fulfils, shelf: row, text, kind, from, embargo, at, clear, audit }) {
      return write(() => {
        const before = storyOr(connection, row.storyId);
        const asChecked = fulfils
          ? scheduleOf(connection, row.storyId)?.id === fulfils.id
          : before.stepVersion === made.stepVersion && before.revision === made.revision;
        if (
          !from.includes(before.state) ||
          !asChecked ||
          !embargoIsAs(before, embargo) ||
          openHold(connection, 'story', row.storyId) !== null ||
          isPathOfAnother(connection, row) ||
          !hasPhotosAsFrozen(connection, row)
        )
          return { ok: false, story: before };

        if (!fulfils) addVersion(connection, made);
        endSchedule(connection, row.storyId, {
          outcome: fulfils ? 'out' : 'overtaken',
          lateMs: fulfils?.lateMs ?? null,
          at,
        });
        const filed = filedAs(connection, row.storyId);
        endEdition(connection, row.storyId, at);
        db.insert(edition)
          .values({
            storyId: row.storyId,
            versionId: made.id,
            kind,
            by: made.by,
            fromAt: at,
            path: row.path,
            photos: row.photos,
          })
          .run();
        putOnShelf(connection, row, at);
        search.shelved(row.storyId, text);
        db.update(story)
          .set({
            state: 'published',
            // A slug that was written after the version was kept waits for the next publish.
            slug: fulfils && before.slug !== made.fields.slug ? before.slug : row.slug,
            path: row.path,
            firstPublishedAt: row.firstPublishedAt,
            publishedAt: row.publishedAt,
            readerUpdatedAt: row.readerUpdatedAt,
            liveVersionId: made.id,
            liveStepVersion: made.stepVersion,
            liveRevision: made.revision,
            embargo: null,
            updatedAt: at,
          })
          .where(eq(story.id, row.storyId))
          .run();
        search.storyFields(row.storyId);
        noteChanges(connection, row.storyId, at, filedAs(connection, row.storyId), filed);
        clearPages(connection, clear);
        writeAudit(connection, audit);
        return { ok: true, story: storyOr(connection, row.storyId) };
      });
    },

    async unpublish({ storyId, liveVersionId, at, clear, audit }) {
      return write(() => {
        const before = storyOr(connection, storyId);
        const isAsSeen = liveVersionId === undefined || before.liveVersionId === liveVersionId;
        if (before.state !== 'published' || !isAsSeen) return { ok: false, story: before };
        endSchedule(connection, storyId, { outcome: 'overtaken', at });
        endEdition(connection, storyId, at);
        noteChanges(connection, storyId, at, filedAs(connection, storyId));
        db.delete(shelf).where(eq(shelf.storyId, storyId)).run();
        showsPhotos(connection, storyId, [], at);
        db.update(story)
          .set({
            state: 'unpublished',
            path: null,
            publishedAt: null,
            liveVersionId: null,
            liveStepVersion: null,
            liveRevision: null,
            updatedAt: at,
          })
          .where(eq(story.id, storyId))
          .run();
        clearPages(connection, clear);
        writeAudit(connection, audit);
        return { ok: true, story: storyOr(connection, storyId) };
      });
    },

    async giveFiles(photo, files) {
      write(() => giveFiles(connection, photo, files));
    },

    async opensStory(photoId) {
      return opens.get(photoId) !== undefined;
    },

    async publicAt(storyId, at) {
      const found = db
        .select({ version })
        .from(edition)
        .innerJoin(version, eq(version.id, edition.versionId))
        .where(
          and(
            eq(edition.storyId, storyId),
            lte(edition.fromAt, at),
            or(isNull(edition.untilAt), gt(edition.untilAt, at)),
          ),
        )
        .orderBy(desc(edition.fromAt), desc(edition.id))
        .get();
      return found?.version ?? null;
    },
  };
}

export function storyOr(connection: Connection, id: Id): StoryRow {
  const row = storyById(connection, id);
  if (!row) throw new Error(`There is no story ${id} to publish.`);
  return row;
}

const isPathOfAnother = ({ db }: Connection, row: ShelfRow): boolean =>
  db
    .select({ id: shelf.storyId })
    .from(shelf)
    .where(and(eq(shelf.path, row.path), ne(shelf.storyId, row.storyId)))
    .get() !== undefined;

/** Whether every photo of the edition is still there, with the line and the files that the edition froze. */
function hasPhotosAsFrozen({ db }: Connection, row: ShelfRow): boolean {
  return Object.values(row.photos).every((frozen) => {
    const { id, creditLine, renditions } = photo;
    const now = db.select({ creditLine, renditions }).from(photo).where(eq(id, frozen.id)).get();
    return now?.creditLine === frozen.creditLine && isDeepStrictEqual(now.renditions, frozen.renditions);
  });
}

export function endEdition({ db }: Connection, storyId: Id, at: Millis): void {
  db.update(edition)
    .set({ untilAt: at })
    .where(and(eq(edition.storyId, storyId), isNull(edition.untilAt)))
    .run();
}

/**
 * The shelf row and its links. `shelf_path` keeps one owner a path: a path that is live again leads nowhere else, and
 * every former path finds the present one through its story, so that there are no chains and no loops (NEWSROOM §6).
 */
function putOnShelf(connection: Connection, edition: ShelfRow, at: Millis): void {
  const { db } = connection;
  // What it is filed under may have been merged or retired since it was checked, or since its version was kept.
  const row = {
    ...edition,
    sectionId: presentSection(connection, edition.sectionId),
    authorIds: presentIds(connection, 'author', edition.authorIds, true),
    topicIds: presentIds(connection, 'topic', edition.topicIds, true),
  };
  const { storyId, publishedAt } = row;
  const leadPhoto = row.leadPhotoId ? (row.photos[row.leadPhotoId] ?? null) : null;
  const shelved = { ...row, leadPhoto };
  db.insert(shelf).values(shelved).onConflictDoUpdate({ target: shelf.storyId, set: shelved }).run();

  for (const links of [shelfAuthor, shelfTopic, shelfLink, shelfPhoto])
    db.delete(links).where(eq(links.storyId, storyId)).run();
  for (const authorId of new Set(row.authorIds))
    db.insert(shelfAuthor).values({ storyId, authorId, publishedAt }).run();
  for (const topicId of new Set(row.topicIds))
    db.insert(shelfTopic).values({ storyId, topicId, publishedAt }).run();
  for (const targetId of new Set(row.relatedIds)) db.insert(shelfLink).values({ storyId, targetId }).run();
  for (const photoId of Object.keys(row.photos)) db.insert(shelfPhoto).values({ storyId, photoId }).run();
  showsPhotos(connection, storyId, Object.keys(row.photos), at);

  db.insert(shelfPath)
    .values({ path: row.path, storyId, at })
    .onConflictDoUpdate({ target: shelfPath.path, set: { storyId, at } })
    .run();
}

import { and, desc, eq } from 'drizzle-orm';
import type { Acts } from '../acts-store.ts';
import type { JobRow } from '../rows.ts';
import { writeAudit } from './audit.ts';
import type { Connection } from './connection.ts';
import { fromJson } from './json.ts';
import { clearPages } from './pages.ts';
import { showsPhotos } from './photo-uses.ts';
import { endEdition, storyOr } from './publishing.ts';
import { endSchedule } from './schedule.ts';
import { edition, kill, shelf, shelfPath, story } from './schema.ts';
import { matchOf } from './search.ts';
import { filedAs, noteChanges } from './telling.ts';

type Kills = Omit<Acts, 'addCorrection' | 'editCorrection' | 'correction' | 'correctionsOf'>;

/** Killing a story, and what is asked to prove that it is gone. */
export function sqliteKills(connection: Connection): Kills {
  const { raw, db, write } = connection;
  const fromBefore = raw
    .prepare<[number, string], number>(`
    SELECT count(*) FROM page
    WHERE made_at < ? AND epoch >= (SELECT site FROM page_epoch WHERE id = 1)
      AND path IN (SELECT path FROM page_tag WHERE tag IN (SELECT value FROM json_each(?)))
      AND NOT EXISTS (SELECT 1 FROM page_void WHERE page_void.path = page.path)`)
    .pluck();
  const purge = raw.prepare<{ tag: string; since: number }, Omit<JobRow, 'payload'> & { payload: string }>(`
    SELECT id, kind, lane, payload, run_at AS runAt, attempts, lease_until AS leaseUntil, done_at AS doneAt, error
    FROM job
    WHERE kind = 'purge' AND run_at >= @since
      AND EXISTS (SELECT 1 FROM json_each(payload, '$.keys') WHERE value = @tag)
    ORDER BY run_at DESC LIMIT 1`);

  const isShownBeside = raw
    .prepare<[string, string, string], number>(`
    SELECT EXISTS (SELECT 1 FROM shelf_photo WHERE photo_id = ? AND story_id <> ?)
      OR EXISTS (SELECT 1 FROM partner WHERE logo_photo_id = ?)`)
    .pluck();
  const hasHeadline = raw
    .prepare<[string | null, string, string], number>(`
    SELECT EXISTS (SELECT 1 FROM shelf_text WHERE id IN (SELECT rowid FROM shelf_search WHERE shelf_search MATCH ?)
      AND headline = ? AND story_id <> ?)`)
    .pluck();

  return {
    async isShownBeside(photoId, storyId) {
      return isShownBeside.get(photoId, storyId, photoId) === 1;
    },
    async hasHeadlineBeside(headline, storyId) {
      const match = matchOf(headline);
      return match !== null && hasHeadline.get(match, headline, storyId) === 1;
    },
    async matchesEdition({ id, liveVersionId, stepVersion, revision }, at, audit) {
      const asSeen = and(
        eq(story.id, id),
        eq(story.liveVersionId, liveVersionId ?? ''),
        eq(story.stepVersion, stepVersion),
        eq(story.revision, revision),
      );
      return write(() => {
        const now = { liveStepVersion: stepVersion, liveRevision: revision, updatedAt: at };
        if (db.update(story).set(now).where(asSeen).run().changes === 0) return false;
        writeAudit(connection, audit);
        return true;
      });
    },
    async kill({ kill: row, liveVersionId, clear, audit }) {
      return write(() => {
        const before = storyOr(connection, row.storyId);
        const isAsSeen = before.liveVersionId === liveVersionId;
        if (before.state === 'killed' || before.firstPublishedAt === null || !isAsSeen)
          return { ok: false, story: before };
        endSchedule(connection, row.storyId, { outcome: 'overtaken', at: row.at });
        endEdition(connection, row.storyId, row.at);
        noteChanges(connection, row.storyId, row.at, filedAs(connection, row.storyId));
        db.delete(shelf).where(eq(shelf.storyId, row.storyId)).run();
        showsPhotos(connection, row.storyId, [], row.at);
        db.update(story)
          .set({ ...offTheShelf, state: 'killed', updatedAt: row.at })
          .where(eq(story.id, row.storyId))
          .run();
        db.insert(kill).values(row).run();
        clearPages(connection, clear);
        writeAudit(connection, audit);
        return { ok: true, story: storyOr(connection, row.storyId) };
      });
    },
    async killOf(storyId) {
      return db.select().from(kill).where(eq(kill.storyId, storyId)).get() ?? null;
    },
    async addressesOf(storyId) {
      const own = eq(shelfPath.storyId, storyId);
      const rows = db
        .select({ path: shelfPath.path })
        .from(shelfPath)
        .where(own)
        .orderBy(desc(shelfPath.at))
        .all();
      return rows.map(({ path }) => path);
    },
    async lastEdition(storyId) {
      const found = db
        .select()
        .from(edition)
        .where(eq(edition.storyId, storyId))
        .orderBy(desc(edition.fromAt), desc(edition.id))
        .get();
      if (!found) return null;
      const { versionId, untilAt, path, photos } = found;
      return { versionId, untilAt, path, photoIds: Object.keys(photos ?? {}) };
    },
    async pagesFromBefore(tags, at) {
      return fromBefore.get(at, JSON.stringify(tags)) ?? 0;
    },
    async purgeOf(tag, since) {
      const found = purge.get({ tag, since });
      return found ? { ...found, payload: fromJson(found.payload) } : null;
    },
  };
}

/** What a story's row says once readers see nothing of it. */
const offTheShelf = {
  path: null,
  publishedAt: null,
  liveVersionId: null,
  liveStepVersion: null,
  liveRevision: null,
  embargo: null,
  approvedVersionId: null,
  approvedBy: null,
  approvedAt: null,
  approvedStepVersion: null,
  approvedRevision: null,
};

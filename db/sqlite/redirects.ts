import { and, count, desc, eq, like, or, sql } from 'drizzle-orm';
import type { RedirectAnswer, RedirectRow, Redirects, Republications } from '../redirects-store.ts';
import type { Id } from '../rows.ts';
import { writeAudit } from './audit.ts';
import type { Connection } from './connection.ts';
import { redirect, redirectState, republication } from './schema.ts';
import { limitOf, markOf, pageOf } from './slices.ts';

/** Redirects. The front door's question is one prepared statement; everything else is the redirects screen's. */
export function sqliteRedirects(connection: Connection): Redirects {
  const { raw, db, write } = connection;
  const find = raw.prepare<[string], RedirectAnswer>(`
    SELECT r.id, r.from_key AS "from",
      CASE WHEN r.story_id IS NULL THEN r."to" ELSE s.path || ${afterPath} END AS "to",
      CASE WHEN t.state = 'killed' THEN 410 ELSE r.status END AS status
    FROM json_each(?) k CROSS JOIN redirect r ON r.from_key = k.value
    LEFT JOIN shelf s ON s.story_id = r.story_id
    LEFT JOIN story t ON t.id = r.story_id
    WHERE r.story_id IS NULL OR s.path IS NOT NULL OR t.state = 'killed'
    ORDER BY k.key LIMIT 1`);
  const addHits = raw.prepare('UPDATE redirect SET hits = hits + ?, last_hit_at = ? WHERE id = ?');
  const pages = raw.prepare<[string], string>(withPageSql).pluck();
  const stories = raw.prepare<[string], { path: string; storyId: Id }>(
    'SELECT p.path, p.story_id AS storyId FROM json_each(?) k CROSS JOIN shelf_path p ON p.path = k.value',
  );
  const revisionNow = () =>
    db.select({ n: redirectState.revision }).from(redirectState).where(eq(redirectState.id, 1)).get()?.n ?? 0;

  return {
    find: (keys) => find.get(JSON.stringify(keys)) ?? null,
    async list(query) {
      const byHits = query.order === 'hits';
      const [first, last] = markOf(query, 2) ?? [];
      const key = byHits ? redirect.hits : redirect.createdAt;
      const words = query.q?.trim().toLowerCase();
      const rows = db
        .select()
        .from(redirect)
        .where(
          and(
            words
              ? or(holds(redirect.from, words), holds(redirect.to, words), holds(redirect.note, words))
              : undefined,
            first === undefined ? undefined : sql`(${key}, ${redirect.id}) < (${first}, ${last})`,
          ),
        )
        .orderBy(desc(key), desc(redirect.id))
        .limit(limitOf(query) + 1)
        .all();
      return pageOf(rows, query, (row) => [byHits ? row.hits : row.createdAt, row.id]);
    },
    async count() {
      return db.select({ n: count() }).from(redirect).get()?.n ?? 0;
    },
    async byId(id) {
      return db.select().from(redirect).where(eq(redirect.id, id)).get() ?? null;
    },
    async near(keys, paths) {
      const among = (list: string[]) => sql`(SELECT value FROM json_each(${JSON.stringify(list)}))`;
      return db
        .select()
        .from(redirect)
        .where(
          sql`${redirect.id} IN (SELECT id FROM redirect WHERE from_key IN ${among(keys)}
            UNION SELECT id FROM redirect WHERE to_path IN ${among(paths)})`,
        )
        .all();
    },
    async revision() {
      return revisionNow();
    },
    async write({ revision, put, remove, audit }) {
      return write(() => {
        if (revisionNow() !== revision) return 'stale';
        for (const id of remove) db.delete(redirect).where(eq(redirect.id, id)).run();
        putAll(connection, put);
        countUp(connection);
        writeAudit(connection, audit);
        return 'written';
      });
    },
    async addHits(hits, at) {
      if (hits.size === 0) return;
      write(() => {
        for (const [id, n] of hits) addHits.run(n, at, id);
      });
    },
    async withPage(paths) {
      return new Set(pages.all(JSON.stringify(paths)));
    },
    async storiesAt(paths) {
      return new Map(stories.all(JSON.stringify(paths)).map(({ path, storyId }) => [path, storyId]));
    },
  };
}

/** The paths of stories, sections, authors and topics that readers can open now. */
export const withPageSql = `
  WITH asked(path) AS (SELECT value FROM json_each(?))
  SELECT path FROM asked WHERE path = '/'
    OR EXISTS (SELECT 1 FROM shelf s WHERE s.path = asked.path)
    OR EXISTS (SELECT 1 FROM section n WHERE n.slug = substr(asked.path, 2) AND n.retired_at IS NULL)
    OR (asked.path LIKE '/authors/%' AND EXISTS (
      SELECT 1 FROM author a WHERE a.slug = substr(asked.path, 10) AND a.merged_into IS NULL))
    OR (asked.path LIKE '/topics/%' AND EXISTS (
      SELECT 1 FROM topic t WHERE t.slug = substr(asked.path, 9) AND t.merged_into IS NULL))`;

/** What of a target stands after its path: "?a=b", "#part" or nothing. */
const afterPath = `substr(r."to", min(
  coalesce(nullif(instr(r."to", '?'), 0), length(r."to") + 1),
  coalesce(nullif(instr(r."to", '#'), 0), length(r."to") + 1)))`;

const holds = (column: typeof redirect.from | typeof redirect.to | typeof redirect.note, words: string) =>
  like(column, `%${words}%`);

function putAll({ raw }: Connection, rows: RedirectRow[]): void {
  const put = raw.prepare(`
    INSERT INTO redirect (id, from_key, "to", to_path, story_id, status, note, hits, last_hit_at, by, created_at, updated_at)
    VALUES (@id, @from, @to, @toPath, @storyId, @status, @note, @hits, @lastHitAt, @by, @createdAt, @updatedAt)
    ON CONFLICT (from_key) DO UPDATE SET "to" = excluded."to", to_path = excluded.to_path,
      story_id = excluded.story_id, status = excluded.status, note = excluded.note, by = excluded.by,
      updated_at = excluded.updated_at`);
  for (const row of rows) put.run(row);
}

function countUp({ db }: Connection): void {
  db.insert(redirectState)
    .values({ id: 1, revision: 1 })
    .onConflictDoUpdate({ target: redirectState.id, set: { revision: sql`${redirectState.revision} + 1` } })
    .run();
}

/**
 * A page of the masthead has a new address: redirects that led to the old one lead to the new one, inside the caller's
 * transaction, so that nobody is led twice.
 */
export function pageMoved(connection: Connection, from: string, to: string): void {
  const { changes } = connection.db
    .update(redirect)
    .set({ to: sql`${to} || substr(${redirect.to}, ${from.length + 1})`, toPath: to })
    .where(and(eq(redirect.toPath, from), sql`substr(${redirect.to}, 1, ${from.length}) = ${from}`))
    .run();
  if (changes === 0) return;
  // One that led from the new address to the old one would lead to itself.
  connection.db.delete(redirect).where(eq(redirect.from, redirect.to)).run();
  countUp(connection);
}

/** How often stories were taken for republication. */
export function sqliteRepublications({ raw, db, write }: Connection): Republications {
  const add = (column: 'views' | 'reads') =>
    raw.prepare(`
      INSERT INTO republication (story_id, ${column}, last_at)
      SELECT story_id, @n, @at FROM shelf WHERE story_id = @storyId
      ON CONFLICT (story_id) DO UPDATE SET ${column} = ${column} + excluded.${column}, last_at = excluded.last_at`);
  const addViews = add('views');
  const addReads = add('reads');
  return {
    async of(storyId) {
      return db.select().from(republication).where(eq(republication.storyId, storyId)).get() ?? null;
    },
    async add({ views, reads }, at) {
      if (views.size + reads.size === 0) return;
      write(() => {
        for (const [storyId, n] of views) addViews.run({ storyId, n, at });
        for (const [storyId, n] of reads) addReads.run({ storyId, n, at });
      });
    },
  };
}

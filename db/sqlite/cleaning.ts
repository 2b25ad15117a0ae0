import { and, asc, desc, eq, gt, sql } from 'drizzle-orm';
import type { PhotoCleanings } from '../cleaning-store.ts';
import type { PhotoChange } from '../photos-store.ts';
import type { PhotoCleaningRow, PhotoRow } from '../rows.ts';
import type { Connection } from './connection.ts';
import { toJson } from './json.ts';
import { clearPages } from './pages.ts';
import { photo, photoCleaning } from './schema.ts';
import { searchRows } from './search.ts';

const decidedInOneTurn = 25;

/** Passes of the rules over all photos. Words that readers see are frozen in editions: only drafts' pages change. */
export function sqliteCleanings(connection: Connection): PhotoCleanings {
  const { raw, db, write } = connection;
  const search = searchRows(connection);
  const newest = () => db.select().from(photoCleaning).orderBy(desc(sql`rowid`)).limit(1).get() ?? null;
  const update = raw.prepare(updateStatement);
  const updatedAt = raw.prepare<[string], number>('SELECT updated_at FROM photo WHERE id = ?').pluck();
  const isEditorial = eq(photo.purpose, 'editorial');

  return {
    async start(run) {
      return write(() => {
        const { total } = db
          .select({ total: sql<number>`count(*)` })
          .from(photo)
          .where(isEditorial)
          .get() ?? {
          total: 0,
        };
        const row: PhotoCleaningRow = { ...run, total, seen: 0, changed: 0, after: null, finishedAt: null };
        db.insert(photoCleaning).values(row).run();
        return row;
      });
    },
    async newest() {
      return newest();
    },
    async next(limit, now, decide) {
      const run = newest();
      if (!run || run.finishedAt !== null) return run;
      const rows = db
        .select()
        .from(photo)
        .where(run.after === null ? isEditorial : and(isEditorial, gt(photo.id, run.after)))
        .orderBy(asc(photo.id))
        .limit(limit)
        .all();
      // Deciding takes longer than writing: nobody waits for it, and whoever waits for this process gets a turn.
      const decided: { row: PhotoRow; change: PhotoChange | null }[] = [];
      for (const [at, row] of rows.entries()) {
        if (at % decidedInOneTurn === decidedInOneTurn - 1)
          await new Promise((resolve) => setImmediate(resolve));
        decided.push({ row, change: decide(row) });
      }
      return write(() => {
        if (newest()?.id !== run.id) return newest();
        const changed = decided.flatMap(({ row, change }) => {
          const isOlder = updatedAt.get(row.id) !== row.updatedAt;
          // A person was quicker: their words are looked at before anything is written.
          const now = isOlder ? db.select().from(photo).where(eq(photo.id, row.id)).get() : row;
          const wanted = isOlder ? (now ? decide(now) : null) : change;
          if (!now || !wanted) return [];
          update.run(valuesOf({ ...now, ...wanted }));
          if (searched.some((field) => field in wanted)) search.photo(row.id);
          return row.id;
        });
        if (changed.length > 0)
          clearPages(
            connection,
            changed.map((id) => `photo:${id}`),
          );
        const progress = {
          seen: run.seen + rows.length,
          changed: run.changed + changed.length,
          after: rows.at(-1)?.id ?? run.after,
          finishedAt: rows.length < limit ? now : null,
        };
        db.update(photoCleaning).set(progress).where(eq(photoCleaning.id, run.id)).run();
        return { ...run, ...progress };
      });
    },
  };
}

/** What the rules write, prepared once: a pass writes a hundred thousand times. */
const written = {
  ...{ creators: 'creators', credit: 'credit', mandatedCredit: 'mandated_credit', creditLine: 'credit_line' },
  ...{ caption: 'caption', copyright: 'copyright', role: 'role', restrictions: 'restrictions' },
  ...{ conditions: 'conditions', licensors: 'licensors', digitalSourceType: 'digital_source_type' },
  ...{ mediaTopics: 'media_topics', keywords: 'keywords', creditTrace: 'credit_trace' },
  ...{ captionBefore: 'caption_before', limits: 'limits', shown: 'shown', updatedAt: 'updated_at' },
} as const;
const searched = ['caption', 'creators', 'credit', 'creditLine'];

const updateStatement = `UPDATE photo SET ${Object.entries(written)
  .map(([field, column]) => `${column} = @${field}`)
  .join(', ')} WHERE id = @id`;

function valuesOf(row: PhotoRow): Record<string, unknown> {
  const fields = Object.keys(written) as (keyof typeof written)[];
  return Object.fromEntries([['id', row.id], ...fields.map((field) => [field, columnOf(row[field])])]);
}

const columnOf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null ? toJson(value) : value;

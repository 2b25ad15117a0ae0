import { and, asc, desc, eq, gt, sql } from 'drizzle-orm';
import type { PhotoCleanings } from '../cleaning-store.ts';
import type { PhotoCleaningRow } from '../rows.ts';
import type { Connection } from './connection.ts';
import { clearPages } from './pages.ts';
import { photo, photoCleaning } from './schema.ts';
import { searchRows } from './search.ts';

/** Passes of the rules over all photos. Words that readers see are frozen in editions: only drafts' pages change. */
export function sqliteCleanings(connection: Connection): PhotoCleanings {
  const { db, write } = connection;
  const search = searchRows(connection);
  const newest = () => db.select().from(photoCleaning).orderBy(desc(sql`rowid`)).limit(1).get() ?? null;
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
      return write(() => {
        const run = newest();
        if (!run || run.finishedAt !== null) return run;
        const rows = db
          .select()
          .from(photo)
          .where(run.after === null ? isEditorial : and(isEditorial, gt(photo.id, run.after)))
          .orderBy(asc(photo.id))
          .limit(limit)
          .all();
        const changed: string[] = [];
        for (const row of rows) {
          const change = decide(row);
          if (!change) continue;
          db.update(photo).set(change).where(eq(photo.id, row.id)).run();
          if ('caption' in change || 'creators' in change || 'credit' in change || 'creditLine' in change)
            search.photo(row.id);
          changed.push(row.id);
        }
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

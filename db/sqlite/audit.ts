import { and, desc, eq, type SQL, sql } from 'drizzle-orm';
import type { AuditRow, Id } from '../rows.ts';
import type { Audit } from '../store.ts';
import type { Connection } from './connection.ts';
import { audit } from './schema.ts';
import { limitOf, markOf, pageOf } from './slices.ts';

/** The tables of what an audit line can be about, each with the column by which people know it. */
const named = [
  ['story', 'headline'],
  ['photo', 'file_name'],
  ['person', 'name'],
  ['partner', 'name'],
  ['section', 'name'],
  ['author', 'name'],
  ['topic', 'name'],
  ['token', 'name'],
];

/** The audit: rows are added and read, never changed (a trigger refuses it). */
export function sqliteAudit(connection: Connection): Audit {
  const { raw, db, write } = connection;
  const findNames = raw.prepare<[string], { id: Id; name: string }>(
    `WITH wanted(id) AS (SELECT value FROM json_each(?)) ${named
      .map(([table, column]) => `SELECT id, ${column} AS name FROM ${table} JOIN wanted USING (id)`)
      .join(' UNION ALL ')}`,
  );
  return {
    async add(row) {
      write(() => writeAudit(connection, row));
    },
    async list(query) {
      const after = markOf(query, 2);
      const only: (SQL | undefined)[] = [
        query.subjectId ? eq(audit.subjectId, query.subjectId) : undefined,
        query.actorId ? eq(audit.actorId, query.actorId) : undefined,
        query.action ? eq(audit.action, query.action) : undefined,
        after ? sql`(${audit.at}, ${audit.id}) < (${after[0]}, ${after[1]})` : undefined,
      ];
      const rows = db
        .select()
        .from(audit)
        .where(and(...only))
        .orderBy(desc(audit.at), desc(audit.id))
        .limit(limitOf(query) + 1)
        .all();
      return pageOf(rows, query, (last) => [last.at, last.id]);
    },
    async names(ids) {
      return new Map(findNames.all(JSON.stringify([...new Set(ids)])).map(({ id, name }) => [id, name]));
    },
  };
}

/** Writes an act's audit row inside the act's own transaction (STYLE 14). */
export function writeAudit({ db }: Connection, row: AuditRow | null): void {
  if (row) db.insert(audit).values(row).run();
}

import { and, desc, eq, getTableColumns, gt, gte, lt, type SQL, sql } from 'drizzle-orm';
import type { AuditRow, Id } from '../rows.ts';
import type { Audit, AuditQuery } from '../store.ts';
import { headOf, nextInChain, walkChain } from './audit-chain.ts';
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
const { seq: _, previousHash: __, hash: ___, ...line } = getTableColumns(audit);

/** The audit: rows are added and read, never changed (triggers refuse it). */
export function sqliteAudit(connection: Connection): Audit {
  const { raw, db, write } = connection;
  const findNames = raw.prepare<[string], { id: Id; name: string }>(
    `WITH wanted(id) AS (SELECT value FROM json_each(?)) ${named
      .map(([table, column]) => `SELECT id, ${column} AS name FROM ${table} JOIN wanted USING (id)`)
      .join(' UNION ALL ')}`,
  );
  // From word to word along its index: as many steps as there are words, however many lines there are.
  const everyWord = <Word extends string>(column: 'action' | 'subject_kind') =>
    raw
      .prepare<[], Word>(
        `WITH RECURSIVE every(word) AS (SELECT min(${column}) FROM audit UNION ALL
          SELECT (SELECT min(${column}) FROM audit WHERE ${column} > every.word) FROM every WHERE word IS NOT NULL)
        SELECT word FROM every WHERE word IS NOT NULL`,
      )
      .pluck();
  const actions = everyWord('action');
  const kinds = everyWord<AuditRow['subjectKind']>('subject_kind');
  return {
    async add(row) {
      write(() => writeAudit(connection, row));
    },
    async list(query) {
      const after = markOf(query, 2);
      const from = after ? sql`(${audit.at}, ${audit.id}) < (${after[0]}, ${after[1]})` : undefined;
      const rows = db
        .select(line)
        .from(audit)
        .where(and(...wanted(query), from))
        .orderBy(desc(audit.at), desc(audit.id))
        .limit(limitOf(query) + 1)
        .all();
      return pageOf(rows, query, (last) => [last.at, last.id]);
    },
    async names(ids) {
      return new Map(findNames.all(JSON.stringify([...new Set(ids)])).map(({ id, name }) => [id, name]));
    },
    async words() {
      return { actions: actions.all(), kinds: kinds.all() };
    },
    async chained(query, after, limit) {
      return db
        .select()
        .from(audit)
        .where(and(...wanted(query), gt(audit.seq, after)))
        .orderBy(audit.seq)
        .limit(limit)
        .all();
    },
    async head() {
      return headOf(raw);
    },
    async verify(known) {
      return walkChain(connection, known);
    },
  };
}

/** Writes an act's audit row inside the act's own transaction (STYLE 14), as the next link of the chain. */
export function writeAudit(connection: Connection, row: AuditRow | null): void {
  if (!row) return;
  const place = nextInChain(connection, row);
  connection.db
    .insert(audit)
    .values({ ...row, ...place })
    .run();
}

const wanted = (query: AuditQuery): (SQL | undefined)[] => [
  query.subjectId ? eq(audit.subjectId, query.subjectId) : undefined,
  query.subjectKind ? eq(audit.subjectKind, query.subjectKind) : undefined,
  query.actorId ? eq(audit.actorId, query.actorId) : undefined,
  query.action ? eq(audit.action, query.action) : undefined,
  query.refusedOnly ? sql`${audit.allowed} = 0` : undefined,
  query.from === undefined ? undefined : gte(audit.at, query.from),
  query.until === undefined ? undefined : lt(audit.at, query.until),
];

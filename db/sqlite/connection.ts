import type Database from 'better-sqlite3';
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import type * as schema from './schema.ts';

/** One SQLite connection. `db` is drizzle over it, `raw` prepares the hot statements, both see the same transaction. */
export type Connection = {
  raw: Database.Database;
  db: BetterSQLite3Database<typeof schema>;
  /** every clearing of pages is a job as well: a CDN stands in front */
  purges: boolean;
  /** Runs `work` in BEGIN IMMEDIATE: all of it is committed, or nothing. */
  write<Result>(work: () => Result): Result;
};

/** The row after a change; keys that are present but undefined change nothing, as in SQL. */
export const applied = <Row extends object>(before: Row, change: Partial<NoInfer<Row>>): Row => ({
  ...before,
  ...(Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as Partial<Row>),
});

export const isTaken = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'SQLITE_CONSTRAINT_UNIQUE';

/** A write of something whose slug must be its own: 'taken', and nothing changed, when another row has it. */
export function writeOrTaken<Result>({ write }: Connection, work: () => Result): Result | 'taken' {
  try {
    return write(work);
  } catch (error) {
    if (isTaken(error)) return 'taken';
    throw error;
  }
}

/** `rows` in the order in which their ids were asked for, each once. */
export function inOrderOf<Row extends { id: string }>(ids: string[], rows: Row[]): Row[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return [...new Set(ids)].flatMap((id) => byId.get(id) ?? []);
}

import type Database from 'better-sqlite3';
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import type * as schema from './schema.ts';

/** One SQLite connection. `db` is drizzle over it, `raw` prepares the hot statements, both see the same transaction. */
export type Connection = {
  raw: Database.Database;
  db: BetterSQLite3Database<typeof schema>;
  /** Runs `work` in BEGIN IMMEDIATE: all of it is committed, or nothing. */
  write<Result>(work: () => Result): Result;
};

export const isTaken = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'SQLITE_CONSTRAINT_UNIQUE';

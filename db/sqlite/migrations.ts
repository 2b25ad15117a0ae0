import { mkdirSync, readFileSync, renameSync } from 'node:fs';
import path from 'node:path';
import type { Database } from 'better-sqlite3';
import { readMigrationFiles } from 'drizzle-orm/migrator';

type Migration = { tag: string; when: number; hash: string; statements: string[] };
export type Migrated = { migrations: number; backup: string | null };

export const ourMigrations = path.join(import.meta.dirname, 'migrations');

/**
 * Brings the store to this version's tables: all pending migrations in one transaction, or none; after a backup when
 * there is anything to lose. Throws a plain sentence for a database that is not ours or is of a newer version of us.
 */
export function migrateStore(raw: Database, folder: string): Migrated {
  const known = migrationsIn(folder);
  const [first] = pendingOf(raw, known);
  if (!first) return { migrations: 0, backup: null };
  const backup = appliedIn(raw).length > 0 ? backUp(raw, `before-${first.tag}`) : null;
  try {
    return { migrations: apply(raw, known), backup };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const safe = backup ? ` A backup lies at ${backup}.` : '';
    throw new Error(`The update of ${raw.name} failed and changed nothing (${reason}).${safe}`, {
      cause: error,
    });
  }
}

/**
 * Foreign keys are off meanwhile, because a table is rebuilt by dropping it, and that would take its children along;
 * the switch does nothing inside a transaction, so drizzle's own migrator cannot do this (DESIGN §8).
 */
function apply(raw: Database, known: Migration[]): number {
  raw.pragma('foreign_keys = OFF');
  const run = raw.transaction(() => {
    raw.exec(
      'CREATE TABLE IF NOT EXISTS __drizzle_migrations (id INTEGER PRIMARY KEY, hash text NOT NULL, created_at numeric)',
    );
    const note = raw.prepare('INSERT INTO __drizzle_migrations (hash, created_at) VALUES (?, ?)');
    const pending = pendingOf(raw, known);
    for (const migration of pending) {
      for (const statement of migration.statements) raw.exec(statement);
      note.run(migration.hash, migration.when);
    }
    const orphans = raw.pragma('foreign_key_check') as unknown[];
    if (orphans.length > 0)
      throw new Error(`${orphans.length} rows would be left without what they belong to`);
    return pending.length;
  });
  try {
    return run.exclusive();
  } finally {
    raw.pragma('foreign_keys = ON');
  }
}

function migrationsIn(folder: string): Migration[] {
  const journal = readFileSync(path.join(folder, 'meta/_journal.json'), 'utf8');
  const { entries } = JSON.parse(journal) as { entries: { tag: string; when: number }[] };
  const tags = new Map(entries.map((entry) => [entry.when, entry.tag]));
  return readMigrationFiles({ migrationsFolder: folder }).map((file) => ({
    tag: tags.get(file.folderMillis) ?? '',
    when: file.folderMillis,
    hash: file.hash,
    statements: file.sql,
  }));
}

function pendingOf(raw: Database, known: Migration[]): Migration[] {
  const applied = appliedIn(raw);
  if (applied.some((when) => !known.some((migration) => migration.when === when)))
    throw new Error(
      `${raw.name} was written by a newer version of Slugline: start that version, or restore a backup from before it.`,
    );
  return known.filter((migration) => !applied.includes(migration.when));
}

/** The times of the migrations that the database has had; none for a new file. */
function appliedIn(raw: Database): number[] {
  const tables = raw.prepare<[], string>(`SELECT name FROM sqlite_schema WHERE type = 'table'`).pluck().all();
  if (tables.length === 0) return [];
  if (!tables.includes('__drizzle_migrations'))
    throw new Error(
      `${raw.name} is a SQLite database, but not a newsroom's: name another file in NEWSROOM_DATABASE.`,
    );
  return raw.prepare<[], number>('SELECT created_at FROM __drizzle_migrations').pluck().all().map(Number);
}

/** A whole copy beside the database: "backups/newsroom-2026-11-23T13-05-00-000Z-before-0001_search.db". */
export function backUp(raw: Database, why: string): string {
  const folder = path.join(path.dirname(raw.name), 'backups');
  mkdirSync(folder, { recursive: true });
  const time = new Date().toISOString().replaceAll(/[:.]/g, '-');
  const file = path.join(folder, `newsroom-${time}-${why}.db`);
  raw.prepare('VACUUM INTO ?').run(`${file}.part`);
  renameSync(`${file}.part`, file);
  return file;
}

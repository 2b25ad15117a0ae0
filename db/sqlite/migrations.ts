import { mkdirSync, readFileSync, renameSync } from 'node:fs';
import path from 'node:path';
import type { Database } from 'better-sqlite3';
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';

type Migration = { tag: string; when: number };
export type Migrated = { migrations: number; backup: string | null };

export const ourMigrations = path.join(import.meta.dirname, 'migrations');

/**
 * Brings the store to this version's tables, after a backup when there is anything to lose. Foreign keys are off
 * meanwhile, because SQLite rebuilds a table by dropping it, and that would take its children along (DESIGN §8).
 * Throws a plain sentence for a database that is not ours, or of a newer version of us.
 */
export function migrateStore(
  raw: Database,
  db: BetterSQLite3Database<Record<string, unknown>>,
  folder: string,
): Migrated {
  const known = migrationsIn(folder);
  const applied = appliedIn(raw);
  if (applied.some((when) => !known.some((migration) => migration.when === when)))
    throw new Error(
      `${raw.name} was written by a newer version of Slugline: start that version, or restore a backup from before it.`,
    );
  const pending = known.filter((migration) => !applied.includes(migration.when));
  const [first] = pending;
  if (!first) return { migrations: 0, backup: null };

  const backup = applied.length > 0 ? backUp(raw, first.tag) : null;
  raw.pragma('foreign_keys = OFF');
  migrate(db, { migrationsFolder: folder });
  const orphans = raw.pragma('foreign_key_check') as unknown[];
  if (orphans.length > 0)
    throw new Error(
      `The update of ${raw.name} left ${orphans.length} rows without what they belong to: ` +
        `put back ${backup ?? 'the file as it was'} and report this.`,
    );
  return { migrations: pending.length, backup };
}

function migrationsIn(folder: string): Migration[] {
  const journal = JSON.parse(readFileSync(path.join(folder, 'meta/_journal.json'), 'utf8')) as {
    entries: Migration[];
  };
  return journal.entries;
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

/** A whole copy beside the database, "backups/newsroom-2026-11-23T13-05-00-000Z-before-0001_search.db". */
function backUp(raw: Database, before: string): string {
  const folder = path.join(path.dirname(raw.name), 'backups');
  mkdirSync(folder, { recursive: true });
  const time = new Date().toISOString().replaceAll(/[:.]/g, '-');
  const file = path.join(folder, `newsroom-${time}-before-${before}.db`);
  raw.prepare('VACUUM INTO ?').run(`${file}.part`);
  renameSync(`${file}.part`, file);
  return file;
}

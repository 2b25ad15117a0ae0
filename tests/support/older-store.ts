import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { migrateStore } from '../../db/sqlite/migrations.ts';
import { freshFolder } from './store.ts';

const ours = path.join(import.meta.dirname, '../../db/sqlite/migrations');
type Journal = { entries: { idx: number; when: number; tag: string }[] };
const readJournal = (folder: string): Journal =>
  JSON.parse(readFileSync(path.join(folder, 'meta/_journal.json'), 'utf8'));

export const migrationTags = readJournal(ours).entries.map((entry) => entry.tag);

/** A folder with the first `count` of our migrations and then, when given, one more with `statements`. */
export function migrationsFolder(count: number, statements?: string[]): string {
  const folder = freshFolder();
  cpSync(ours, folder, { recursive: true });
  const journal = readJournal(folder);
  journal.entries = journal.entries.slice(0, count);
  if (statements) {
    const tag = 'next';
    const last = journal.entries.at(-1);
    journal.entries.push({ ...last, idx: count, when: (last?.when ?? 0) + 1, tag });
    writeFileSync(path.join(folder, `${tag}.sql`), statements.join('\n--> statement-breakpoint\n'));
  }
  writeFileSync(path.join(folder, 'meta/_journal.json'), JSON.stringify(journal));
  return folder;
}

/** A store as the version with only the first `count` migrations left it, with three rows in every table. */
export async function olderStore(count: number): Promise<string> {
  const file = path.join(freshFolder(), 'newsroom.db');
  const raw = new Database(file);
  raw.pragma('journal_mode = WAL');
  migrateStore(raw, migrationsFolder(count));
  raw.pragma('foreign_keys = OFF');
  for (const table of tablesOf(raw)) fill(raw, table);
  const orphans = raw.pragma('foreign_key_check');
  raw.close();
  if (Array.isArray(orphans) && orphans.length > 0) throw new Error('The older store is not whole.');
  return file;
}

/** The tables with rows of their own: not SQLite's, not the search indexes' inner ones, not what triggers count. */
export function tablesOf(raw: Database.Database): string[] {
  return raw
    .prepare<[], string>(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'
        AND name NOT LIKE '%\\_search\\_%' ESCAPE '\\' AND name NOT LIKE 'sqlite%' AND name NOT IN ('__drizzle_migrations', 'desk_count', 'shelf_day', 'shelf_hit')
      ORDER BY name`,
    )
    .pluck()
    .all();
}

/** Every table's rows, in the order of their keys. */
export function rowsOf(
  raw: Database.Database,
  tables = tablesOf(raw),
): Record<string, Record<string, unknown>[]> {
  const rows = (table: string) => raw.prepare(`SELECT * FROM ${table} ORDER BY rowid`).all();
  return Object.fromEntries(tables.map((table) => [table, rows(table) as Record<string, unknown>[]]));
}

type Column = { name: string; type: string };
type Key = { from: string; table: string; to: string };

/** Three rows whose values are made from their places; a foreign key has its parent's. */
function fill(raw: Database.Database, table: string): void {
  const columns = raw.pragma(`table_info(${table})`) as Column[];
  raw.exec(`DELETE FROM ${table}`);
  const insert = raw.prepare(`INSERT INTO ${table} VALUES (${columns.map(() => '?').join(', ')})`);
  for (const row of [1, 2, 3]) insert.run(...columns.map((column) => madeValue(raw, table, column, row)));
}

const listsOfPhotos = ['creators', 'conditions', 'licensors', 'shown'];

function madeValue(raw: Database.Database, table: string, column: Column, row: number): unknown {
  const keys = raw.pragma(`foreign_key_list(${table})`) as Key[];
  const key = keys.find((each) => each.from === column.name);
  if (key) return madeValue(raw, key.table, { name: key.to, type: column.type }, row);
  if (/int/i.test(column.type)) return row;
  // Read as JSON: with every story, and by triggers on photos.
  if (column.name === 'embargo') return 'null';
  // What a later migration copies from photos is what their words have already.
  if (table === 'photo' && column.name === 'keywords') return `["photo_text.keywords ${row}"]`;
  if (table === 'photo' && listsOfPhotos.includes(column.name)) return '[]';
  return /blob/i.test(column.type) ? Buffer.from([row]) : `${table}.${column.name} ${row}`;
}

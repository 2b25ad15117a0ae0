import { readdirSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { openStore } from '#db/index.ts';
import { openSqlite } from '../../db/sqlite/open.ts';
import { migrationsFolder, migrationTags, olderStore, rowsOf, tablesOf } from '../support/older-store.ts';
import { freshStore } from '../support/store.ts';

const counts = (rows: Record<string, unknown[]>) =>
  Object.fromEntries(Object.entries(rows).map(([table, all]) => [table, all.length]));

function readAll(file: string, tables?: string[]) {
  const raw = new Database(file, { readonly: true });
  try {
    return rowsOf(raw, tables);
  } finally {
    raw.close();
  }
}

function sqlOf(file: string, table: string): string {
  const raw = new Database(file, { readonly: true });
  const sql = raw
    .prepare<[string], string>('SELECT sql FROM sqlite_schema WHERE name = ?')
    .pluck()
    .get(table);
  raw.close();
  return sql ?? '';
}

const olderVersions = migrationTags.slice(1).map((tag, index) => ({ applied: index + 1, tag }));

test.for(olderVersions)('a filled store from before $tag keeps every row', async ({ applied, tag }) => {
  const file = await olderStore(applied);
  const before = readAll(file);
  expect(new Set(Object.values(counts(before)))).toEqual(new Set([3]));

  const store = await openStore(`file:${file}`);
  const found = await store.stories.list({ visibility: { kind: 'all' }, limit: 10, q: 'headline' });
  expect(found.items).toHaveLength(3);
  expect(store.opened.migrations).toBe(migrationTags.length - applied);
  await store.close();

  const after = readAll(file, Object.keys(before));
  expect(counts(after)).toEqual(counts(before));
  for (const [table, rows] of Object.entries(before)) expect(after[table], table).toMatchObject(rows);

  const { backup } = store.opened;
  expect(path.dirname(backup ?? '')).toBe(path.join(path.dirname(file), 'backups'));
  expect(backup).toMatch(new RegExp(`/newsroom-[0-9TZ-]+-before-${tag}\\.db$`));
  expect(readAll(backup ?? '')).toEqual(before);
  expect(readdirSync(path.dirname(backup ?? ''))).toHaveLength(1);
});

test('the backup opens as a store and is migrated in its turn', async () => {
  const file = await olderStore(1);
  const store = await openStore(`file:${file}`);
  await store.close();
  const old = await openStore(`file:${store.opened.backup}`);
  expect(old.opened.migrations).toBe(migrationTags.length - 1);
  expect(
    (await old.stories.list({ visibility: { kind: 'all' }, limit: 10, q: 'headline' })).items,
  ).toHaveLength(3);
  await old.close();
});

test('a migration that rebuilds a table takes no child rows along', async () => {
  const file = await olderStore(migrationTags.length);
  const before = readAll(file);
  const next = migrationsFolder(migrationTags.length, [
    sqlOf(file, 'story').replace('`story`', '`__new_story`'),
    'INSERT INTO __new_story SELECT * FROM story;',
    'DROP TABLE story;',
    'ALTER TABLE __new_story RENAME TO story;',
  ]);
  const store = openSqlite(file, next);
  expect(store.opened).toMatchObject({ migrations: 1, backup: expect.stringContaining('before-next') });
  await store.close();
  expect(readAll(file)).toEqual(before);
});

test.for([
  { why: 'breaks off', statements: ['DELETE FROM job;', 'INSERT INTO no_such_table VALUES (1);'] },
  { why: 'leaves orphans', statements: [`DELETE FROM person WHERE id = 'person.id 1';`] },
])('a migration that $why changes nothing and says where the backup lies', async ({ statements }) => {
  const file = await olderStore(migrationTags.length);
  const before = readAll(file);
  const next = migrationsFolder(migrationTags.length, statements);
  expect(() => openSqlite(file, next)).toThrow(
    /failed and changed nothing \(.+\)\. A backup lies at .+\.db\./,
  );
  expect(readAll(file)).toEqual(before);
  await (await openStore(`file:${file}`)).close();
});

test('a store of a newer version is left alone', async () => {
  const { file, close } = await freshStore();
  await close();
  const next = migrationsFolder(migrationTags.length, ['CREATE TABLE later (id text PRIMARY KEY);']);
  await openSqlite(file, next).close();
  await expect(openStore(`file:${file}`)).rejects.toThrow('was written by a newer version of Slugline');
  const raw = new Database(file, { readonly: true });
  expect(tablesOf(raw)).toContain('later');
  raw.close();
});

test('a store that is up to date is opened without a backup', async () => {
  const { opened, file } = await freshStore();
  expect(opened).toEqual({ migrations: 0, backup: null });
  expect(readdirSync(path.dirname(file))).not.toContain('backups');
});

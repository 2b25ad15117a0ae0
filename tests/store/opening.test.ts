import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { openStore } from '#db/index.ts';
import { aNewsroom, noon, published } from '../support/rows.ts';
import { freshFolder, freshStore } from '../support/store.ts';

test('a folder that is not there is made', async () => {
  const file = path.join(freshFolder(), 'not/yet/there/newsroom.db');
  const store = await openStore(`file:${file}`);
  expect(store.opened.backup).toBeNull();
  expect(store.opened.migrations).toBeGreaterThan(1);
  await store.close();
  await store.close();
});

test('what was written is there after reopening', async () => {
  const store = await freshStore();
  const { addStory } = await aNewsroom(store);
  const story = await published(store, await addStory({ headline: 'Ferry', slug: 'ferry' }));
  await store.close();
  const again = await openStore(`file:${store.file}`);
  expect(await again.stories.byId(story.id)).toEqual(story);
  expect((await again.shelf.list({ q: 'ferry', offset: 0, limit: 5 })).items).toHaveLength(1);
  await again.close();
});

test('what was acknowledged is in the file at once, also when the process ends without closing', async () => {
  const store = await freshStore();
  const { addStory } = await aNewsroom(store);
  const story = await addStory({ headline: 'Ferry' });
  const other = await openStore(`file:${store.file}`);
  expect(await other.stories.byId(story.id)).toEqual(story);
  await other.close();
});

test('the file is in WAL mode with the promised pragmas kept by the file', async () => {
  const { file } = await freshStore();
  const raw = new Database(file, { readonly: true });
  expect(raw.pragma('journal_mode', { simple: true })).toBe('wal');
  expect(raw.pragma('foreign_key_check')).toEqual([]);
  expect(raw.pragma('integrity_check', { simple: true })).toBe('ok');
  raw.close();
});

test('a file that is no database is refused in a sentence and not touched', async () => {
  const file = path.join(freshFolder(), 'letter.txt');
  const letter = 'Dear reader, this is no database at all. '.repeat(100);
  writeFileSync(file, letter);
  await expect(openStore(`file:${file}`)).rejects.toThrow(`${file} is not a SQLite database`);
  expect(readFileSync(file, 'utf8')).toBe(letter);
});

test("another program's database is refused in a sentence", async () => {
  const file = path.join(freshFolder(), 'other.db');
  const raw = new Database(file);
  raw.exec('CREATE TABLE recipe (id integer)');
  raw.close();
  await expect(openStore(`file:${file}`)).rejects.toThrow("is a SQLite database, but not a newsroom's");
});

test('a folder in the place of the file, and a file in the place of the folder, are refused in a sentence', async () => {
  const folder = freshFolder();
  mkdirSync(path.join(folder, 'newsroom.db'));
  await expect(openStore(`file:${path.join(folder, 'newsroom.db')}`)).rejects.toThrow('is a folder');
  writeFileSync(path.join(folder, 'data'), '');
  await expect(openStore(`file:${path.join(folder, 'data/newsroom.db')}`)).rejects.toThrow(
    /The data folder .+ cannot be made or written to \(\w+\)/,
  );
});

test('a URL of another kind is refused in a sentence', async () => {
  await expect(openStore('postgres://localhost/newsroom')).rejects.toThrow('must start with "file:"');
});

test('a page of another process is seen at once', async () => {
  const store = await freshStore();
  const other = await openStore(`file:${store.file}`);
  const noted = store.pages.epoch();
  await other.pages.clear(['site']);
  const page = { path: '/', build: 'b', status: 200, type: 't', etag: 'e', expiresAt: null, madeAt: noon };
  const bytes = { gzip: new Uint8Array([1]), brotli: new Uint8Array([2]) };
  expect(await store.pages.put({ ...page, ...bytes }, [], noted)).toBe(false);
  await other.close();
});

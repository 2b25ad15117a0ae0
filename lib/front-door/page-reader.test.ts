import { expect, test } from 'vitest';
import { openStore, type PageRow } from '#db/index.ts';
import { readConfig } from '#lib/config.ts';
import { freshStore } from '#tests/support/store.ts';
import { pageReader } from './page-reader.ts';

const config = readConfig({});

const page = (path: string, etag: string, expiresAt: number | null = null): PageRow => ({
  path,
  build: 'now',
  status: 200,
  type: 'text/html',
  etag,
  gzip: new Uint8Array([1]),
  brotli: new Uint8Array([2]),
  expiresAt,
  madeAt: 0,
});

test('a page in memory is forgotten with the clearing of its row, also by another process', async () => {
  const store = await freshStore();
  const other = await openStore(`file:${store.file}`);
  const read = pageReader({ store, clock: { now: () => 0 }, build: 'now', config });
  expect(read('/a')).toBe(null);
  await store.pages.put(page('/a', 'first'), ['story:1'], store.pages.epoch());
  expect(read('/a')?.etag).toBe('first');
  expect(read('/a')).toBe(read('/a'));
  await other.pages.clear(['story:1']);
  expect(read('/a')).toBe(null);
  await other.pages.put(page('/a', 'second'), ['story:1'], other.pages.epoch());
  expect(read('/a')?.etag).toBe('second');
  await store.pages.clear(['site']);
  expect(read('/a')).toBe(null);
  await other.close();
});

test('a page past its time is not served from memory', async () => {
  const store = await freshStore();
  let now = 0;
  const read = pageReader({ store, clock: { now: () => now }, build: 'now', config });
  await store.pages.put(page('/a', 'lease', 1000), ['site'], store.pages.epoch());
  expect(read('/a')?.etag).toBe('lease');
  now = 1000;
  expect(read('/a')).toBe(null);
});

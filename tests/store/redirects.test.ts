import path from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { openStore } from '#db/index.ts';
import { changeSection } from '#lib/masthead/sections.ts';
import { kill } from '#lib/publishing/kill.ts';
import { unpublish } from '#lib/publishing/unpublish.ts';
import { exportRedirects } from '#lib/redirects/export-redirects.ts';
import { importRedirects } from '#lib/redirects/import-redirects.ts';
import { changeRedirect, createRedirect, listRedirects, removeRedirect } from '#lib/redirects/redirects.ts';
import { withPageSql } from '../../db/sqlite/redirects.ts';
import { aContext } from '../support/context.ts';
import { aNewsroom, noon, published } from '../support/rows.ts';
import { freshFolder, freshStore } from '../support/store.ts';

async function aDesk() {
  const store = await freshStore();
  const newsroom = await aNewsroom(store);
  return { ...newsroom, store, ctx: await aContext(store, newsroom.editor) };
}

test('a new redirect is found at once, and what led to its address leads straight on', async () => {
  const { ctx, store } = await aDesk();
  await createRedirect(ctx, { from: '/a', to: '/b' });
  const b = await createRedirect(ctx, { from: '/B/', to: 'https://elsewhere.example/c' });
  expect(store.redirects.find(['/a'])).toMatchObject({ to: 'https://elsewhere.example/c', status: 301 });
  expect(store.redirects.find(['/b?x=1', '/b'])).toMatchObject({ id: b.id });
  const d = await createRedirect(ctx, { from: '/d', to: '/a?x=1' });
  expect(d.to).toBe('https://elsewhere.example/c?x=1');
  expect(d.warnings[0]).toContain('led straight to https://elsewhere.example/c');
});

test('a circle is refused by its name, and nothing is changed', async () => {
  const { ctx, store } = await aDesk();
  await createRedirect(ctx, { from: '/a', to: '/b' });
  await expect(createRedirect(ctx, { from: '/b', to: '/a' })).rejects.toThrow('in a circle: /a → /b → /a');
  await expect(createRedirect(ctx, { from: '/c', to: '/c' })).rejects.toThrow('in a circle');
  await expect(createRedirect(ctx, { from: '/a', to: '/x' })).rejects.toThrow('/a leads to /b already');
  expect(await store.redirects.count()).toBe(1);
});

test('a circle that only a query closes is refused too', async () => {
  const { ctx } = await aDesk();
  await createRedirect(ctx, { from: '/a', to: '/b?x=1' });
  await createRedirect(ctx, { from: '/c?x=1', to: '/a' });
  await expect(createRedirect(ctx, { from: '/b', to: '/c' })).rejects.toThrow('in a circle');
});

test('a redirect to a story follows it wherever it moves, and leads nowhere while it is not public', async () => {
  const { ctx, store, addStory } = await aDesk();
  const story = await published(store, await addStory({ headline: 'Ferry', slug: 'ferry' }));
  await createRedirect(ctx, { from: '/?p=12', to: '/2026/11/23/ferry#top' });
  const other = await createRedirect(ctx, { from: '/also', to: '/?p=12&x=1' });
  expect(other.story?.id).toBe(story.id);
  expect(store.redirects.find(['/?p=12'])?.to).toBe('/2026/11/23/ferry#top');
  await published(store, { ...story, slug: 'ferry-sinks' });
  expect(store.redirects.find(['/?p=12'])?.to).toBe('/2026/11/23/ferry-sinks#top');
});

test('a change keeps the hits, also at another address', async () => {
  const { ctx, store } = await aDesk();
  const made = await createRedirect(ctx, { from: '/a', to: '/b' });
  await store.redirects.addHits(
    new Map([
      [made.id, 3],
      ['nobody', 5],
    ]),
    noon,
  );
  const changed = await changeRedirect(ctx, {
    id: made.id,
    from: '/new',
    status: 302,
    note: 'from the old site',
  });
  expect(changed).toMatchObject({ id: made.id, from: '/new', to: '/b', status: 302, hits: 3 });
  expect(store.redirects.find(['/a'])).toBeNull();
  expect(await changeRedirect(ctx, { id: made.id, status: 410 })).toMatchObject({ to: null, hits: 3 });
  await removeRedirect(ctx, { id: made.id });
  expect(await listRedirects(ctx, {})).toMatchObject({ items: [], total: 0 });
});

test('a redirect says when a page stands in its way and when there is none at its end', async () => {
  const { ctx, store, section } = await aDesk();
  const made = await createRedirect(ctx, { from: `/${section.slug}`, to: '/nothing-here' });
  expect(made.warnings).toEqual([
    expect.stringContaining('There is a page'),
    expect.stringContaining('no page at /nothing-here'),
  ]);
  expect((await store.redirects.withPage(['/', '/none', `/${section.slug}`])).size).toBe(2);
});

test('a file is looked at first, and then taken whole or without its bad lines', async () => {
  const { ctx, store } = await aDesk();
  await createRedirect(ctx, { from: '/known', to: '/x' });
  const csv = [
    'from,to,status',
    '/old-1.html,/world',
    '"/old,2","https://elsewhere.example/?a=1,2"',
    '/known,/y,302',
    'nonsense,/world',
    '/old-1.html/,/other',
    '/evil,//evil.example',
    '/gone,,410',
    '/loop-a,/loop-b',
    '/loop-b,/loop-a',
  ].join('\r\n');
  const seen = await importRedirects(ctx, { csv });
  expect(seen).toMatchObject({ lines: 9, added: 3, changed: 1, faulty: 5, written: false });
  expect(seen.faults.map(({ line }) => line)).toEqual([5, 6, 7, 9, 10]);
  await expect(importRedirects(ctx, { csv, apply: 'all' })).rejects.toThrow(
    /^5 of 9 lines cannot be used. Line 5: .* Nothing was changed\.$/,
  );
  expect(await store.redirects.count()).toBe(1);
  expect(await importRedirects(ctx, { csv, apply: 'good' })).toMatchObject({ written: true });
  expect(store.redirects.find(['/old,2'])?.to).toBe('https://elsewhere.example/?a=1,2');
  expect(store.redirects.find(['/known'])).toMatchObject({ to: '/y', status: 302 });
  expect(store.redirects.find(['/gone'])).toMatchObject({ to: null, status: 410 });
  expect(await store.redirects.count()).toBe(4);

  let exported = '';
  for await (const part of exportRedirects(ctx)) exported += part;
  expect(await importRedirects(ctx, { csv: exported })).toMatchObject({ lines: 4, same: 4, faulty: 0 });
});

test('a circle of 10,000 lines is refused in one sentence, and 10,000 good ones are taken', async () => {
  const { ctx, store } = await aDesk();
  const lines = (to: (n: number) => string) =>
    Array.from({ length: 10_000 }, (_, n) => `/p${n},${to(n)}`).join('\n');
  const circle = lines((n) => `/p${(n + 1) % 10_000}`);
  await expect(importRedirects(ctx, { csv: circle, apply: 'all' })).rejects.toThrow(
    /in a circle: \/p1 → \/p2 → .*\(10,000 addresses\).* Nothing was changed\./,
  );
  expect(await store.redirects.count()).toBe(0);
  expect(await importRedirects(ctx, { csv: lines((n) => `/p${n + 1}`), apply: 'all' })).toMatchObject({
    added: 10_000,
  });
  expect(store.redirects.find(['/p0'])?.to).toBe('/p10000');
}, 30_000);

test.each([
  ['Übung'.replace('Ü', '\uFFFD'), 'not UTF-8'],
  ['', 'no lines'],
  ['from,to\n', 'no lines'],
  ['/a,"/b', 'line'],
  [Array.from({ length: 10_001 }, (_, n) => `/p${n},/x`).join('\n'), '10,000 is the most'],
  [`/a,/${'b'.repeat(3_000_000)}`, 'larger than 3 MB'],
])('a file that is none is refused in a sentence (%#)', async (csv, words) => {
  const { ctx } = await aDesk();
  await expect(importRedirects(ctx, { csv, apply: 'all' })).rejects.toThrow(words);
});

test('a section that takes the address of a redirect to it makes no circle', async () => {
  const { ctx, store, section } = await aDesk();
  await createRedirect(ctx, { from: '/europe?p=1', to: `/${section.slug}?p=1` });
  await createRedirect(ctx, { from: '/old', to: `/${section.slug}` });
  await changeSection(ctx, { id: section.id, slug: 'europe' });
  expect(store.redirects.find(['/europe?p=1'])).toBeNull();
  expect(store.redirects.find(['/old'])).toMatchObject({ to: '/europe' });
});

test('which addresses have a page is asked along indexes, however many authors and topics there are', async () => {
  const file = path.join(freshFolder(), 'newsroom.db');
  const store = await openStore(`file:${file}`);
  const raw = new Database(file, { readonly: true });
  const plan = raw.prepare<[string], { detail: string }>(`EXPLAIN QUERY PLAN ${withPageSql}`).all('[]');
  raw.close();
  await store.close();
  expect(plan.map(({ detail }) => detail).filter((step) => /^SCAN [ants]\b/.test(step))).toEqual([]);
});

test('a redirect to a story says when that story is gone for good, or only not public', async () => {
  const { ctx, store, addStory } = await aDesk();
  const story = await published(store, await addStory({ headline: 'Ferry', slug: 'ferry' }));
  const made = await createRedirect(ctx, { from: '/?p=12', to: '/2026/11/23/ferry' });
  expect(made.warnings).toEqual([]);
  const said = async () => (await listRedirects(ctx, {})).items[0]?.warnings;
  await unpublish(ctx, { id: story.id });
  expect(await said()).toEqual([
    'Its story is not public now: readers get “no such page” (404) until it is again.',
  ]);
  await published(store, (await store.stories.byId(story.id)) ?? story);
  expect(await said()).toEqual([]);
  await kill(ctx, { id: story.id, reason: 'Wrong from the first line.' });
  expect(await said()).toEqual(['Its story was killed: readers are told that it is gone for good (410).']);
});

test('each of 5,000 circles of a file of 10,000 lines is said by its line, and nothing is written', async () => {
  const { ctx, store } = await aDesk();
  const csv = Array.from({ length: 10_000 }, (_, n) => `/ring/${n},/ring/${n % 2 === 0 ? n + 1 : n - 1}`);
  const seen = await importRedirects(ctx, { csv: csv.join('\n') });
  expect(seen).toMatchObject({ lines: 10_000, added: 0, faulty: 10_000, written: false });
  expect(seen.faults).toHaveLength(10_000);
  expect(seen.faults[9_999]).toEqual({
    line: 10_000,
    sentence: 'It would lead readers in a circle: /ring/9999 → /ring/9998 → /ring/9999.',
  });
  await expect(importRedirects(ctx, { csv: csv.join('\n'), apply: 'all' })).rejects.toThrow(
    'Nothing was changed.',
  );
  expect(await store.redirects.count()).toBe(0);
});

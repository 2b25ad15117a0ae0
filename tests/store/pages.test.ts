import { expect, test } from 'vitest';
import type { PageRow } from '#db/index.ts';
import { aNewsroom, anAudit, aPartner, aPhoto, noon } from '../support/rows.ts';
import { freshStore } from '../support/store.ts';

const aPage = (path: string, change: Partial<PageRow> = {}): PageRow => ({
  path,
  build: 'b1',
  status: 200,
  type: 'text/html; charset=utf-8',
  etag: '"e"',
  gzip: new Uint8Array([1, 2, 3]),
  brotli: new Uint8Array([4, 5]),
  expiresAt: null,
  madeAt: noon,
  ...change,
});

test('a page comes back byte for byte, of its build and in its time only', async () => {
  const { pages } = await freshStore();
  const page = aPage('/', { expiresAt: noon + 10 });
  expect(await pages.put(page, ['site'], pages.epoch())).toBe(true);
  const read = pages.read('/', 'b1', noon + 9);
  expect(read && { ...read, gzip: [...read.gzip], brotli: [...read.brotli] }).toEqual({
    ...page,
    gzip: [1, 2, 3],
    brotli: [4, 5],
  });
  expect(pages.read('/', 'b1', noon + 10)).toBeNull();
  expect(pages.read('/', 'b2', noon)).toBeNull();
  expect(pages.read('/other', 'b1', noon)).toBeNull();
});

test('what was rendered before a clearing is not stored after it', async () => {
  const { pages } = await freshStore();
  const noted = pages.epoch();
  expect(await pages.clear(['list:front'])).toBe(0);
  expect(pages.epoch()).toBeGreaterThan(noted);
  expect(await pages.put(aPage('/'), ['list:front'], noted)).toBe(false);
  expect(pages.read('/', 'b1', noon)).toBeNull();
  expect(await pages.put(aPage('/'), ['list:front'], pages.epoch())).toBe(true);
});

test('a tag clears its pages and no others; a page stored anew has its new tags only', async () => {
  const { pages } = await freshStore();
  await pages.put(aPage('/a'), ['story:1', 'site'], pages.epoch());
  await pages.put(aPage('/b'), ['story:2', 'story:1'], pages.epoch());
  await pages.put(aPage('/c'), ['story:3'], pages.epoch());
  await pages.put(aPage('/b'), ['story:2'], pages.epoch());
  expect(await pages.clear(['story:1', 'story:9'])).toBe(1);
  expect(pages.read('/a', 'b1', noon)).toBeNull();
  expect(pages.read('/b', 'b1', noon)).not.toBeNull();
  expect(await pages.clear([])).toBe(0);
  expect(await pages.clear(['story:2', 'story:3'])).toBe(2);
});

test("'site' voids every page, and a page made after it is read", async () => {
  const { pages } = await freshStore();
  await pages.put(aPage('/a'), ['site'], pages.epoch());
  await pages.put(aPage('/b'), [], pages.epoch());
  expect(await pages.clear(['site'])).toBe(2);
  expect(pages.read('/a', 'b1', noon)).toBeNull();
  expect(pages.read('/b', 'b1', noon)).toBeNull();
  expect(await pages.put(aPage('/a'), ['site'], pages.epoch())).toBe(true);
  expect(pages.read('/a', 'b1', noon)).not.toBeNull();
  expect(await pages.clear(['site'])).toBe(1);
});

test('a sweep drops pages of other builds, past their time, or void', async () => {
  const { pages } = await freshStore();
  for (let i = 0; i < 450; i++) await pages.put(aPage(`/void/${i}`), ['x'], pages.epoch());
  await pages.clear(['site']);
  await pages.put(aPage('/old-build', { build: 'b0' }), [], pages.epoch());
  await pages.put(aPage('/past', { expiresAt: noon }), [], pages.epoch());
  await pages.put(aPage('/good', { expiresAt: noon + 1 }), [], pages.epoch());
  expect(await pages.sweep('b1', noon)).toBe(452);
  expect(await pages.sweep('b1', noon)).toBe(0);
  expect(pages.read('/good', 'b1', noon)).not.toBeNull();
});

test('masthead and photos clear the pages that print them', async () => {
  const store = await freshStore();
  const { editor, section } = await aNewsroom(store);
  const logo = aPhoto(editor.id, { purpose: 'logo' });
  await store.photos.add(logo, anAudit());
  const partner = aPartner({ logoPhotoId: logo.id });
  await store.masthead.addPartner(partner, anAudit());
  const clears = async (tag: string, act: () => Promise<unknown>) => {
    await store.pages.put(aPage('/x'), [tag], store.pages.epoch());
    await store.pages.put(aPage('/y'), ['other'], store.pages.epoch());
    await act();
    return [store.pages.read('/x', 'b1', noon), store.pages.read('/y', 'b1', noon)].map(
      (page) => page === null,
    );
  };
  const { masthead, photos } = store;
  const cleared = [true, false];
  expect(
    await clears(`partner:${partner.id}`, () => masthead.changePartner(partner.id, { name: 'N' }, anAudit())),
  ).toEqual(cleared);
  expect(
    await clears(`partner:${partner.id}`, () => photos.change(logo.id, { alt: 'Logo' }, anAudit())),
  ).toEqual(cleared);
  expect(await clears(`photo:${logo.id}`, () => photos.change(logo.id, { alt: 'Sign' }, null))).toEqual(
    cleared,
  );
  const everything = [true, true];
  expect(await clears('site', () => masthead.changeSection(section.id, { name: 'N' }, anAudit()))).toEqual(
    everything,
  );
  expect(await clears('site', () => masthead.changeSettings({ name: 'N' }, anAudit()))).toEqual(everything);
});

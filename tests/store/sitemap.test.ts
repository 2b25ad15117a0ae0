import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import type { Store } from '#db/index.ts';
import { loadNewsSitemap, newsSitemapXml } from '#lib/reading/news-sitemap.ts';
import type { Loaded, PageRequest, Reading } from '#lib/reading/reading.ts';
import { addressesInFile } from '#lib/reading/sitemap.rules.ts';
import { loadSitemap, sitemapXml } from '#lib/reading/sitemap.ts';
import { withRights } from '#lib/reading/withheld.ts';
import { newsSitemapFaults, sitemapFaults } from '../support/formats/sitemaps.ts';
import { aNewsroom, anAudit, aPartner, aPhoto, frozen, minute, noon, published } from '../support/rows.ts';
import { freshStore } from '../support/store.ts';

const hour = 60 * minute;
const readingOf = (store: Store, now = noon): Reading => ({
  shelf: withRights(store.shelf, { now: () => now }).shelf,
  masthead: store.masthead,
  fronts: store.fronts,
  config: { url: 'https://news.example' },
  clock: { now: () => now },
});

const asked = (address: string): PageRequest => {
  const { pathname, searchParams } = new URL(address, 'https://news.example');
  return { path: pathname, params: {}, query: searchParams };
};

async function dataOf<Data>(loading: Promise<Loaded<Data>>) {
  const loaded = await loading;
  if (!loaded || 'redirect' in loaded) throw new Error('There is no such page.');
  return loaded;
}

async function urlsIn(store: Store, address = '/sitemap.xml'): Promise<string[]> {
  const { data } = await dataOf(loadSitemap(readingOf(store), asked(address)));
  expect(sitemapFaults(sitemapXml(data), 'https://news.example')).toEqual([]);
  return data.kind === 'addresses' ? data.urls.map(({ url }) => url) : data.files.map(({ url }) => url);
}

test('more stories than one file holds are an index of files that hold every story once', async () => {
  const store = await freshStore();
  const { addStory } = await aNewsroom(store);
  await published(store, await addStory({ slug: 'first' }));
  expect(await urlsIn(store)).toEqual([
    'https://news.example/',
    'https://news.example/world',
    'https://news.example/2026/11/23/first',
  ]);

  // One day that is more than two files, and many days that share some.
  const raw = new Database(store.file);
  raw.pragma('foreign_keys = OFF');
  const names = (raw.pragma('table_info(shelf)') as { name: string }[]).map(({ name }) => name);
  const copies = (first: number, last: number, path: string) => {
    const own: Record<string, string> = { story_id: 'story_id || n', path };
    raw.exec(`WITH RECURSIVE c(n) AS (SELECT ${first} UNION ALL SELECT n + 1 FROM c WHERE n < ${last})
      INSERT INTO shelf (${names}) SELECT ${names.map((name) => own[name] ?? name)} FROM (SELECT * FROM shelf LIMIT 1), c`);
  };
  copies(1, 2 * addressesInFile + 7, `'/2026/11/22/story-' || n`);
  copies(5000, 5999, `printf('/2026/%02d/%02d/story-%d', 1 + n % 10, 1 + n % 28, n)`);
  raw.close();

  const files = await urlsIn(store);
  const seen: string[] = [];
  for (const file of files) {
    const urls = await urlsIn(store, file);
    expect(urls.length).toBeLessThanOrEqual(addressesInFile + 2);
    seen.push(...urls.filter((url) => url.includes('/2026/')));
  }
  expect(files.length).toBe(5);
  expect(new Set(seen).size).toBe(seen.length);
  expect(seen).toHaveLength(1 + 2 * addressesInFile + 7 + 1000);
  expect(await loadSitemap(readingOf(store), asked(`/sitemap.xml?page=${files.length + 2}`))).toBe(null);
});

test('a story is in the sitemap while it is public, its own page stands for it, and nowhere else', async () => {
  const store = await freshStore();
  const { addStory } = await aNewsroom(store);
  const wire = aPartner({ name: 'Wire', canonical: 'origin' });
  const quiet = aPartner({ name: 'Quiet', canonical: 'noindex' });
  for (const partner of [wire, quiet]) await store.masthead.addPartner(partner, anAudit());
  const own = await published(store, await addStory({ slug: 'own' }));
  const copied = { slug: 'copied', partnerId: wire.id, originUrl: 'https://wire.example/1' };
  await published(store, await addStory(copied));
  await published(store, await addStory({ slug: 'only-here', partnerId: wire.id }));
  await published(store, await addStory({ slug: 'noindex', partnerId: quiet.id }));
  const stories = async () =>
    (await urlsIn(store)).filter((url) => url.includes('/2026/')).map((url) => url.split('/').at(-1));
  expect(await stories()).toEqual(['only-here', 'own']);
  const news = await dataOf(loadNewsSitemap(readingOf(store)));
  expect(news.data.stories.map(({ path }) => path.split('/').at(-1)).toSorted()).toEqual([
    'only-here',
    'own',
  ]);

  await store.masthead.changePartner(quiet.id, { canonical: 'self' }, anAudit());
  expect(await stories()).toEqual(['noindex', 'only-here', 'own']);
  const liveVersionId = (await store.stories.byId(own.id))?.liveVersionId ?? null;
  await store.publishing.unpublish({ storyId: own.id, liveVersionId, at: noon, clear: [], audit: anAudit() });
  expect(await stories()).toEqual(['noindex', 'only-here']);
});

test('a day without listed stories is in no file, and a sitemap without stories has the front page', async () => {
  const store = await freshStore();
  const { addStory } = await aNewsroom(store);
  const quiet = aPartner({ canonical: 'noindex' });
  await store.masthead.addPartner(quiet, anAudit());
  await published(store, await addStory({ slug: 'noindex', partnerId: quiet.id }));
  expect(await store.shelf.days()).toEqual([]);
  expect(await urlsIn(store)).toEqual(['https://news.example/', 'https://news.example/world']);
});

test('the lead photo stands beside its story until its right ends', async () => {
  const store = await freshStore();
  const { addStory, editor } = await aNewsroom(store);
  const until = noon + hour;
  const photo = aPhoto(editor.id, { shown: [{ from: 0, until }] });
  await store.photos.add(photo, anAudit());
  const printed = { leadPhotoId: photo.id, photos: { [photo.id]: frozen(photo) } };
  await published(store, await addStory({ slug: 'with-photo' }), printed);
  const imageAt = async (now: number) => {
    const { data } = await dataOf(loadSitemap(readingOf(store, now), asked('/sitemap.xml')));
    expect(sitemapFaults(sitemapXml(data), 'https://news.example')).toEqual([]);
    return data.kind === 'addresses' ? data.urls.at(-1)?.image : 'index';
  };
  expect(await imageAt(noon)).toBe(`https://news.example/media/${photo.id}/640.jpg`);
  expect(await imageAt(until)).toBe(null);
});

test('the news sitemap holds stories of two days, and ends when the oldest of them does', async () => {
  const store = await freshStore();
  const { addStory } = await aNewsroom(store);
  await published(store, await addStory(), {}, noon - 49 * hour);
  await published(
    store,
    await addStory({ slug: 'recent', headline: 'Recent & <new>' }),
    {},
    noon - 47 * hour,
  );
  // Old, and published again today: not news.
  await published(store, await addStory(), { firstPublishedAt: noon - 90 * hour }, noon);
  const { data, expiresAt } = await dataOf(loadNewsSitemap(readingOf(store)));
  expect(data.stories.map(({ headline }) => headline)).toEqual(['Recent & <new>']);
  expect(expiresAt).toBe(noon + hour);
  expect(newsSitemapFaults(newsSitemapXml(data), noon)).toEqual([]);
  const chinese = { ...data, site: { ...data.site, language: 'zh-TW' } };
  expect(newsSitemapXml(chinese)).toContain('<news:language>zh-tw</news:language>');
});

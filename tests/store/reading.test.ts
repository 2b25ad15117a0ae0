import { expect, test } from 'vitest';
import type { Store } from '#db/index.ts';
import { stored } from '#lib/document/parse.ts';
import { newId } from '#lib/ids.ts';
import { loadFeed } from '#lib/reading/feed.ts';
import { loadFront } from '#lib/reading/front.ts';
import { loadAuthor, loadSection } from '#lib/reading/lists.ts';
import type { Loaded, PageRequest, Reading } from '#lib/reading/reading.ts';
import { loadStory } from '#lib/reading/story.ts';
import { story as documentOf, p } from '../support/documents.ts';
import { aNewsroom, anAudit, anAuthor, aPartner, minute, noon, published } from '../support/rows.ts';
import { freshStore } from '../support/store.ts';

const readingOf = (store: Store, now = noon): Reading => ({
  shelf: store.shelf,
  masthead: store.masthead,
  fronts: store.fronts,
  config: { url: 'https://news.example' },
  clock: { now: () => now },
});

const asked = (path: string, params: Record<string, string> = {}): PageRequest => {
  const url = new URL(path, 'https://news.example');
  return { path: url.pathname, params, query: url.searchParams };
};

async function dataOf<Data>(loading: Promise<Loaded<Data>>) {
  const loaded = await loading;
  if (!loaded || 'redirect' in loaded) throw new Error('There is no such page.');
  return loaded;
}

const document = stored(documentOf('A headline', '', p('The text.')));

test('the front page opens with the newest, shows each section’s next, and goes on by page without a gap', async () => {
  const store = await freshStore();
  const { addStory, section } = await aNewsroom(store);
  const sport = { id: newId(noon), slug: 'sport', name: 'Sport', position: 2 };
  await store.masthead.addSection(sport, anAudit());
  const made: string[] = [];
  for (let n = 0; n < 40; n++) {
    const sectionId = n % 2 ? sport.id : section.id;
    made.push((await published(store, await addStory({ sectionId }), {}, noon + n * minute)).id);
  }
  const newestFirst = made.toReversed();
  const { data, tags, expiresAt } = await dataOf(loadFront(readingOf(store), asked('/')));
  expect(data.cards.map(({ id }) => id)).toEqual(newestFirst.slice(0, 12));
  expect(data.bands.map((band) => band.section.name)).toEqual(['World', 'Sport']);
  for (const { cards } of data.bands) {
    expect(cards).toHaveLength(5);
    expect(data.cards.map(({ id }) => id)).not.toContain(cards[0]?.id);
  }
  expect(tags).toContain('list:front');
  expect(expiresAt).toBeGreaterThan(noon);

  const second = (await dataOf(loadFront(readingOf(store), asked('/?page=2')))).data;
  expect(second.cards.map(({ id }) => id)).toEqual(newestFirst.slice(12, 36));
  const third = (await dataOf(loadFront(readingOf(store), asked('/?page=3')))).data;
  expect(third.cards.map(({ id }) => id)).toEqual(newestFirst.slice(36));
  expect(third.more).toBe(false);
  expect(await loadFront(readingOf(store), asked('/?page=4'))).toBe(null);
});

test('a newsroom that has published nothing has a front page', async () => {
  const store = await freshStore();
  expect((await dataOf(loadFront(readingOf(store), asked('/')))).data).toMatchObject({
    cards: [],
    more: false,
  });
});

test('a section’s page holds its own stories; an unknown section is no page', async () => {
  const store = await freshStore();
  const { addStory, section } = await aNewsroom(store);
  const story = await published(store, await addStory());
  const { data, tags } = await dataOf(
    loadSection(readingOf(store), asked('/world', { sectionOrYear: 'world' })),
  );
  expect(data.cards.map(({ id }) => id)).toEqual([story.id]);
  expect(tags).toEqual(
    expect.arrayContaining(['site', `section:${section.id}`, `list:section:${section.id}`]),
  );
  expect(await loadSection(readingOf(store), asked('/nowhere', { sectionOrYear: 'nowhere' }))).toBe(null);
});

test('a story’s page is found by its path, joined with its people, and tagged with all that it prints', async () => {
  const store = await freshStore();
  const { addStory } = await aNewsroom(store);
  const author = anAuthor({ name: 'Nora Byline', slug: 'nora' });
  const partner = aPartner();
  await store.masthead.addAuthor(author, anAudit());
  await store.masthead.addPartner(partner, anAudit());
  const target = await published(store, await addStory({ headline: 'Ferry' }), { document });
  const fields = { headline: 'Ships', slug: 'ships', authorIds: [author.id], partnerId: partner.id };
  const story = await published(store, await addStory(fields), { document, relatedIds: [target.id] });

  const { data, tags } = await dataOf(loadStory(readingOf(store), asked('/2026/11/23/ships')));
  expect(data.byline).toEqual([{ name: 'Nora Byline', slug: 'nora' }, ', Daily Wire Service']);
  expect(data.facts.links.get(target.id)).toEqual({ path: target.path, headline: 'Ferry' });
  expect(tags).toEqual(
    expect.arrayContaining([
      `story:${story.id}`,
      `story:${target.id}`,
      `partner:${partner.id}`,
      `author:${author.id}`,
    ]),
  );
  const byAuthor = await dataOf(loadAuthor(readingOf(store), asked('/authors/nora', { slug: 'nora' })));
  expect(byAuthor.data.cards[0]).toMatchObject({
    headline: 'Ships',
    byline: 'Nora Byline, Daily Wire Service',
  });
});

test('a former path leads to the present one, and an unknown one nowhere', async () => {
  const store = await freshStore();
  const { addStory } = await aNewsroom(store);
  const story = await published(store, await addStory({ slug: 'old' }), { document });
  await published(store, story, { document, path: '/2026/11/23/new', slug: 'new' });
  expect(await loadStory(readingOf(store), asked('/2026/11/23/old'))).toEqual({
    redirect: '/2026/11/23/new',
  });
  expect(await loadStory(readingOf(store), asked('/2026/11/23/never'))).toBe(null);
});

test('the feed has the newest stories with their text', async () => {
  const store = await freshStore();
  const { addStory, section } = await aNewsroom(store);
  const story = await published(store, await addStory({ headline: 'Ships' }), { document });
  const { data, tags } = await dataOf(loadFeed(readingOf(store), asked('/feeds/rss.xml')));
  expect(data).toMatchObject({ feedUrl: 'https://news.example/feeds/rss.xml' });
  expect(data.items).toMatchObject([
    { id: story.id, headline: 'Ships', html: '<p>The text.</p>', categories: [section.name] },
  ]);
  expect(tags).toEqual(expect.arrayContaining(['site', 'feed']));
});

import { expect, test } from 'vitest';
import type { Store } from '#db/index.ts';
import { newId } from '#lib/ids.ts';
import type { Reading } from '#lib/reading/reading.ts';
import { loadSearch } from '#lib/reading/search.ts';
import { aNewsroom, anAudit, anAuthor, aPublication, noon } from '../support/rows.ts';
import { freshStore } from '../support/store.ts';

const day = 86_400_000;
const readingOf = (store: Store): Reading => ({
  shelf: store.shelf,
  masthead: store.masthead,
  fronts: store.fronts,
  config: { url: 'https://news.example' },
  clock: { now: () => noon },
});

async function aPaper() {
  const store = await freshStore();
  const { addStory, section } = await aNewsroom(store);
  const sport = { id: newId(noon), slug: 'sport', name: 'Sport', position: 2, republish: true };
  const nora = anAuthor({ name: 'Nora Byline', slug: 'nora' });
  await store.masthead.addSection(sport, anAudit());
  await store.masthead.addAuthor(nora, anAudit());
  const publish = async (headline: string, text: string, change: object = {}, at = noon) => {
    const story = await addStory({ headline, ...change });
    const moved = await store.publishing.publish({ ...aPublication(story, {}, at), text });
    if (!moved.ok) throw new Error('Not published.');
    return moved.story;
  };
  const ask = async (query: string) => {
    const request = { path: '/search', params: {}, query: new URLSearchParams(query) };
    const loaded = await loadSearch(readingOf(store), request);
    if (!loaded || 'redirect' in loaded) throw new Error('There is no such page.');
    return loaded.data;
  };
  const found = async (query: string) => (await ask(query)).cards.map(({ headline }) => headline);
  return { store, section, sport, nora, publish, ask, found };
}

test('words in any form and any accent, and phrases in their order', async () => {
  const { publish, found, ask } = await aPaper();
  await publish('Hackers attack São Paulo', 'The ministry was publishing old warnings.');
  await publish('Ferry fares', 'An old ferry in the harbour, and warnings of old.');
  expect(await found('q=sao+paulo')).toEqual(['Hackers attack São Paulo']);
  expect(await found('q=hacker+warning')).toEqual(['Hackers attack São Paulo']);
  expect(await found('q="old+warnings"')).toEqual(['Hackers attack São Paulo']);
  expect(await found('q="warnings+old"')).toEqual([]);
  expect(await found('q=old+warnings')).toHaveLength(2);
  expect(await ask('q=OLD+ferr')).toMatchObject({
    cards: [{ headline: 'Ferry fares' }],
    instead: 'OLD ferry',
  });
});

test('hits in a headline first, then the newest; what was found is marked', async () => {
  const { publish, ask } = await aPaper();
  await publish('A', 'The ferry sails.', {}, noon);
  await publish('Ferry sails', 'Text.', {}, noon - 5 * day);
  await publish('B', 'Where the ferries sail & <sink>.', {}, noon - day);
  const { cards } = await ask('q=ferry');
  expect(cards.map(({ headline }) => headline)).toEqual(['Ferry sails', 'A', 'B']);
  expect(cards[0]?.marked.headline).toBe('\u0001Ferry\u0002 sails');
  expect(cards[2]?.marked.passage).toBe('Where the \u0001ferries\u0002 sail & <sink>.');
});

test('by section, author and day of the newsroom’s zone, with words or without', async () => {
  const { publish, found, sport, nora } = await aPaper();
  await publish('World ferry', 'ferry', { authorIds: [nora.id] }, noon);
  await publish('Sport ferry', 'ferry', { sectionId: sport.id }, noon - day);
  // 23:30 on 21 November in New York is the 22nd in UTC.
  await publish('Late ferry', 'ferry', {}, Date.UTC(2026, 10, 22, 4, 30));
  expect(await found('q=ferry&section=sport')).toEqual(['Sport ferry']);
  expect(await found('q=ferry&author=nora')).toEqual(['World ferry']);
  expect(await found('q=ferry&author=byline')).toEqual(['World ferry']);
  expect(await found('q=ferry&from=2026-11-22&to=2026-11-22')).toEqual(['Sport ferry']);
  expect(await found('to=2026-11-21')).toEqual(['Late ferry']);
  expect(await found('section=sport')).toEqual(['Sport ferry']);
  expect(await found('author=Nora+Byline')).toEqual(['World ferry']);
  expect(await found('q=ferry&from=2027-01-01')).toEqual([]);
  expect(await found('')).toEqual([]);
  expect(await found('q=***&section=sport')).toEqual([]);
});

test('a mistyped word finds what was meant, and says so; what is right is left alone', async () => {
  const { publish, ask } = await aPaper();
  await publish('Government closes the harbour', 'The fähre stays.');
  for (const [typed, meant] of [
    ['harbuor', 'harbour'],
    ['goverment harbour', 'government harbour'],
    ['"closs the harbor"', '“closes the harbour”'],
    ['fahrr', 'fahre'],
  ] as const) {
    const { cards, instead } = await ask(`q=${encodeURIComponent(typed)}`);
    expect(cards, typed).toHaveLength(1);
    expect(instead, typed).toBe(meant);
  }
  expect((await ask('q=harbour')).instead).toBe(null);
  expect(await ask('q=zebra')).toMatchObject({ cards: [], instead: null });
});

test('what is not public is neither found nor suggested', async () => {
  const { store, publish, ask, found } = await aPaper();
  const story = await publish('Zanzibarometer', 'A word of its own.');
  await publish('Other', 'Text.');
  expect(await found('q=zanzibarometer')).toHaveLength(1);
  const { liveVersionId } = story;
  await store.publishing.unpublish({
    storyId: story.id,
    liveVersionId,
    at: noon,
    clear: [],
    audit: anAudit(),
  });
  for (const q of ['zanzibarometer', 'zanzibarometre', 'zanzibar'])
    expect(await ask(`q=${q}`), q).toMatchObject({ cards: [], instead: null });
  expect(await found('section=world')).toEqual(['Other']);
});

test('pages by address, to an end', async () => {
  const { publish, ask, found, store } = await aPaper();
  for (let n = 0; n < 30; n++) await publish(`Ferry ${n}`, 'Text.', {}, noon + n);
  const first = await ask('q=ferry');
  expect(first).toMatchObject({ more: true, page: 1 });
  expect(await found('q=ferry&page=2')).toEqual([
    'Ferry 5',
    'Ferry 4',
    'Ferry 3',
    'Ferry 2',
    'Ferry 1',
    'Ferry 0',
  ]);
  const beyond = { path: '/search', params: {}, query: new URLSearchParams('q=ferry&page=51') };
  expect(await loadSearch(readingOf(store), beyond)).toBe(null);
});

test('words of stories from before words were kept are learned in slices', async () => {
  const { store, publish } = await aPaper();
  for (let n = 0; n < 5; n++) await publish(`Ferry ${n}`, 'Text.');
  let slices = 0;
  for (let after: number | null = 0; after !== null; slices++) after = await store.shelf.learnWords(after, 2);
  expect(slices).toBe(4);
  expect((await store.shelf.likeWords('ferri')).map(({ word }) => word)).toContain('ferry');
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aDocument, aNewsroom, anAudit, anAuthor, noon, published } from '../support/rows.ts';
import { freshStore } from '../support/store.ts';

async function aDesk() {
  const store = await freshStore();
  const { addStory } = await aNewsroom(store);
  const author = anAuthor({ name: 'Zoë Ångström' });
  await store.masthead.addAuthor(author, anAudit());
  const write = async (headline: string, text: string, updatedAt: number, change: object = {}) => {
    const story = await addStory({ headline, updatedAt, ...change });
    await store.steps.checkpoint({
      storyId: story.id,
      version: 0,
      document: aDocument(),
      text,
      photoIds: [],
      linkIds: [],
    });
    return story;
  };
  const desk = async (q: string) =>
    (await store.stories.list({ visibility: { kind: 'all' }, limit: 20, q })).items.map((story) => story.id);
  return { store, author, write, desk };
}

test('any word of headline, text, slug or byline finds a story, in any form', async () => {
  const { author, write, desk } = await aDesk();
  const story = await write('Hackers attack São Paulo', 'The ministry was publishing warnings.', noon, {
    slug: 'sao-paulo-cyber-attack',
    authorIds: [author.id],
  });
  await write('Nothing of the kind', 'Nor here.', noon);
  for (const q of [
    'hacker',
    'SAO PAULO',
    'published warning',
    'angstrom',
    'sao-paulo-cyber-attack',
    'cyber',
    'mini',
    'zoë attack',
  ])
    expect(await desk(q), q).toEqual([story.id]);
  expect(await desk('hackers lisbon')).toEqual([]);
});

test('hits in headline or slug come first, and the newest first among equals', async () => {
  const { write, desk } = await aDesk();
  const oldText = await write('A', 'The ferry sails.', noon);
  const oldTitle = await write('Ferry sails', 'Text.', noon + 1);
  const newText = await write('B', 'The ferry sails again.', noon + 2);
  const newTitle = await write('New ferry', 'Text.', noon + 3);
  expect(await desk('ferry')).toEqual([newTitle.id, oldTitle.id, newText.id, oldText.id]);
});

test('a search goes on from its cursor', async () => {
  const { store, write } = await aDesk();
  for (let i = 0; i < 5; i++) await write(`Ferry ${i}`, '', noon + i);
  const seen: string[] = [];
  let cursor: string | null = null;
  do {
    const page = await store.stories.list({ visibility: { kind: 'all' }, limit: 2, q: 'ferry', cursor });
    seen.push(...page.items.map((story) => story.headline));
    cursor = page.next;
  } while (cursor);
  expect(seen).toEqual(['Ferry 4', 'Ferry 3', 'Ferry 2', 'Ferry 1', 'Ferry 0']);
});

test('nothing that is typed is an operator or an error', async () => {
  const { store, write, desk } = await aDesk();
  const story = await write('Ferry near the harbour', 'It said "stop" AND went.', noon);
  await published(store, story, {}, noon);
  expect(await desk('ferry NEAR harbour')).toEqual([story.id]);
  expect(await desk('"ferry" harbour')).toEqual([story.id]);
  expect(await desk('ferry AND stop')).toEqual([story.id]);
  expect(await desk('ferry NOT harbour')).toEqual([]);
  expect(await desk('headline:ferry')).toEqual([]);
  const hostile = [
    '"',
    '""',
    "'",
    '*',
    '**',
    'a*b',
    '^ferry',
    '(',
    ')',
    'NEAR(a b, 2)',
    'AND',
    'OR',
    'NOT',
    '{headline}: x',
    '-ferry',
    '+',
    '😀',
    '😀 ferry',
    '\0',
    'a\0b',
    '%',
    '_',
    ';DROP TABLE story',
    '/',
    '//',
    'http://',
    'https://%',
    '/%E0%A4%A',
    '\ud800',
    'x'.repeat(10_000),
    'word '.repeat(2_000),
    '"'.repeat(10_000),
    '   ',
    '​',
    '日本語',
    'العربية',
  ];
  for (const q of hostile) {
    await expect(desk(q), q.slice(0, 20)).resolves.toBeInstanceOf(Array);
    await expect(store.shelf.list({ q, offset: 0, limit: 5 }), q.slice(0, 20)).resolves.toHaveProperty(
      'items',
    );
    await expect(store.photos.list({ q, limit: 5 }), q.slice(0, 20)).resolves.toHaveProperty('items');
    await expect(store.people.list({ q, limit: 5 }), q.slice(0, 20)).resolves.toHaveProperty('items');
  }
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async (q) => {
      await desk(q);
      await store.shelf.list({ q, offset: 0, limit: 5 });
    }),
    { numRuns: 300 },
  );
});

test('an empty question is no question', async () => {
  const { write, desk } = await aDesk();
  const story = await write('Ferry', '', noon);
  expect(await desk('   ')).toEqual([story.id]);
  expect(await desk('!!!')).toEqual([]);
});

import { expect, test } from 'vitest';
import type { DeskQuery, StoryRow } from '#db/index.ts';
import { newId } from '#lib/ids.ts';
import {
  aDocument,
  aNewsroom,
  anAudit,
  anAuthor,
  aPartner,
  aPerson,
  aPhoto,
  minute,
  noon,
  published,
} from '../support/rows.ts';
import { freshStore } from '../support/store.ts';

const all = { kind: 'all' } as const;

async function aDesk() {
  const store = await freshStore();
  const newsroom = await aNewsroom(store);
  const list = (query: Partial<DeskQuery> = {}) => store.desk.list({ visibility: all, limit: 50, ...query });
  const ids = async (query: Partial<DeskQuery> = {}) => (await list(query)).items.map(({ id }) => id);
  const write = (story: StoryRow, text: string, photoIds: string[] = []) =>
    store.steps.checkpoint({
      storyId: story.id,
      version: 0,
      document: aDocument(story.headline),
      text,
      photoIds,
      linkIds: [],
    });
  return { store, ...newsroom, list, ids, write };
}

test('each filter and any of them together narrow the desk, and its counts', async () => {
  const { store, section, addStory, list, ids } = await aDesk();
  const ana = aPerson();
  const author = anAuthor();
  const partner = aPartner();
  const topic = { id: newId(noon), slug: 'ports', name: 'Ports', description: '' };
  const sport = { id: newId(noon), slug: 'sport', name: 'Sport', position: 2 };
  await store.people.add(ana, anAudit());
  await store.masthead.addAuthor(author, anAudit());
  await store.masthead.addPartner(partner, anAudit());
  await store.masthead.addTopic(topic, anAudit());
  await store.masthead.addSection(sport, anAudit());
  const plain = await addStory();
  const hers = await addStory({
    assigneeId: ana.id,
    dueAt: noon + minute,
    state: 'in review',
    updatedAt: noon + 1,
  });
  const wire = await addStory({
    sectionId: sport.id,
    partnerId: partner.id,
    authorIds: [author.id],
    updatedAt: noon + 2,
  });
  const out = await published(
    store,
    await addStory({ topicIds: [topic.id], dueAt: noon - minute }),
    {},
    noon + 3,
  );

  expect(await ids({ sectionId: section.id })).toEqual([out.id, hers.id, plain.id]);
  expect(await ids({ sectionId: sport.id, states: ['draft'] })).toEqual([wire.id]);
  expect(await ids({ assigneeId: ana.id })).toEqual([hers.id]);
  expect(await ids({ assigneeId: null, states: ['draft'] })).toEqual([wire.id, plain.id]);
  expect(await ids({ authorId: author.id, partnerId: partner.id })).toEqual([wire.id]);
  expect(await ids({ topicId: topic.id })).toEqual([out.id]);
  expect(await ids({ dueBefore: noon + 2 * minute })).toEqual([hers.id]);
  expect(await ids({ states: ['in review', 'published'] })).toEqual([out.id, hers.id]);
  expect(await ids({ ids: [plain.id, hers.id], states: ['draft'] })).toEqual([plain.id]);
  expect(await ids({ changed: true })).toEqual([]);
  await store.stories.changeFields(out.id, { slug: 'another' }, noon);
  expect(await ids({ changed: true })).toEqual([out.id]);

  expect((await list()).counts).toEqual({ draft: 2, 'in review': 1, published: 1 });
  expect((await list({ sectionId: section.id, states: ['draft'] })).counts).toEqual({
    draft: 1,
    'in review': 1,
    published: 1,
  });
  expect((await list({ assigneeId: null })).counts).toEqual({ draft: 2, published: 1 });
});

test('the kept counts follow every move, change of section and new story', async () => {
  const { store, section, addStory, list } = await aDesk();
  const story = await addStory();
  await addStory({ sectionId: null });
  await store.stories.move(story.id, ['draft'], 'in review', noon, anAudit());
  expect((await list()).counts).toEqual({ draft: 1, 'in review': 1 });
  expect((await list({ sectionId: section.id })).counts).toEqual({ 'in review': 1 });
  await store.stories.changeFields(story.id, { sectionId: null }, noon);
  expect((await list({ sectionId: section.id })).counts).toEqual({});
  expect((await list()).counts).toEqual({ draft: 1, 'in review': 1 });
});

test('by newest change, by age, and by deadline with what is finished or has none last; each goes on from its cursor', async () => {
  const { addStory, list } = await aDesk();
  const times = [3, 1, 2, 5, 4];
  for (const n of times)
    await addStory({
      headline: `${n}`,
      createdAt: noon - n * minute,
      updatedAt: noon + n * minute,
      dueAt: n === 2 ? null : noon + n * minute,
      state: n === 1 ? 'spiked' : 'draft',
    });
  const walk = async (sort: 'changed' | 'age' | 'deadline') => {
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof list>> = await list({ sort, limit: 2, cursor });
      seen.push(...page.items.map(({ headline }) => headline));
      cursor = page.next;
    } while (cursor);
    return seen.join('');
  };
  expect(await walk('changed')).toBe('54321');
  expect(await walk('age')).toBe('54321');
  expect((await walk('deadline')).slice(0, 3)).toBe('345');
  expect((await walk('deadline')).length).toBe(5);
});

test('half words find, as do the credit and caption of a photo and every former slug and address', async () => {
  const { store, editor, addStory, ids, write } = await aDesk();
  const photo = aPhoto(editor.id, { caption: 'Cranes over the quay.', creditLine: 'Ivo Lens/Coastal Press' });
  await store.photos.add(photo, anAudit());
  const story = await addStory({ headline: 'Harbour strike ends', slug: 'harbour-strike' });
  await write(story, 'The dockers went home.', [photo.id]);
  await addStory({ headline: 'Something else' });
  for (const q of ['harb str', 'dock hom', 'coastal', 'cranes quay', 'lens strike', 'harbour-str'])
    expect(await ids({ q }), q).toEqual([story.id]);
  expect(await ids({ q: 'harbour lisbon' })).toEqual([]);
  for (const q of ['"', '-', '( )', 'a" OR "b', '*', 'NEAR(']) await ids({ q });

  const out = await published(store, story);
  await published(
    store,
    { ...out, slug: 'strike-over' },
    { path: '/2026/11/23/strike-over', slug: 'strike-over' },
  );
  for (const q of [
    'harbour-strike',
    'strike-over',
    '/2026/11/23/harbour-strike',
    'https://news.example.com/2026/11/23/harbour-strike?utm=1',
    'news.example.com/2026/11/23/strike-over/',
    `/newsroom/stories/${story.id}`,
  ])
    expect(await ids({ q }), q).toEqual([story.id]);

  await store.photos.change(
    photo.id,
    { creditLine: 'Ivo Lens/Northern Wire', credit: 'Northern Wire' },
    anAudit(),
  );
  expect(await ids({ q: 'coastal' })).toEqual([]);
  expect(await ids({ q: 'northern wire' })).toEqual([story.id]);
});

test('the address that a story had in another system finds it', async () => {
  const { store, addStory, ids } = await aDesk();
  const story = await published(store, await addStory({ slug: 'kept' }));
  const redirect = (from: string, change: object) => ({
    id: newId(noon),
    from,
    to: story.path,
    toPath: story.path,
    storyId: null,
    status: 301 as const,
    note: '',
    hits: 0,
    lastHitAt: null,
    by: null,
    createdAt: noon,
    updatedAt: noon,
    ...change,
  });
  await store.redirects.write({
    revision: await store.redirects.revision(),
    put: [redirect('/archive/old-name.html', {}), redirect('/?p=77', { storyId: story.id })],
    remove: [],
    audit: anAudit(),
  });
  for (const q of [
    'https://old.example.com/Archive/Old-Name.html',
    '/archive/old-name.html',
    'old.example.com/?p=77',
  ])
    expect(await ids({ q }), q).toEqual([story.id]);
});

test('a search keeps its filters, counts by state and finds titles first', async () => {
  const { addStory, list, ids, write } = await aDesk();
  const text = await addStory({ headline: 'A', updatedAt: noon + minute });
  await write(text, 'The ferry sails.');
  const title = await addStory({ headline: 'Ferry sails', state: 'approved' });
  expect(await ids({ q: 'ferry' })).toEqual([title.id, text.id]);
  expect(await ids({ q: 'ferry', sort: 'changed' })).toEqual([text.id, title.id]);
  expect(await ids({ q: 'ferry', states: ['draft'] })).toEqual([text.id]);
  expect((await list({ q: 'ferry', states: ['draft'] })).counts).toEqual({ approved: 1, draft: 1 });
  expect(await ids({ q: 'ferry', ids: [title.id] })).toEqual([title.id]);
});

test('a contributor finds and counts their own and nothing of anybody else', async () => {
  const { store, addStory, list, write } = await aDesk();
  const me = aPerson({ role: 'contributor' });
  await store.people.add(me, anAudit());
  const own = await addStory({ createdBy: me.id, headline: 'Own ferry', updatedAt: noon - 1 });
  const given = await addStory({ assigneeId: me.id, headline: 'Given ferry' });
  const foreign = await addStory({ headline: 'Foreign ferry', slug: 'foreign' });
  await write(foreign, 'Secret words.');
  const out = await published(store, foreign);
  const mine = (query: Partial<DeskQuery> = {}) =>
    list({ visibility: { kind: 'own', personId: me.id }, ...query });
  expect((await mine()).items.map(({ id }) => id)).toEqual([given.id, own.id]);
  expect((await mine()).counts).toEqual({ draft: 2 });
  expect((await mine({ q: 'ferry' })).items).toHaveLength(2);
  for (const q of ['secret', out.path ?? '', `/newsroom/stories/${foreign.id}`])
    expect(await mine({ q }), q).toMatchObject({ items: [], counts: {} });
  expect((await mine({ ids: [foreign.id] })).items).toEqual([]);
});

test('views: own and shared, never more than the most, and another person sees only what is shared', async () => {
  const { store, editor } = await aDesk();
  const other = aPerson();
  await store.people.add(other, anAudit());
  const view = (change: object = {}) => ({
    id: newId(noon),
    personId: editor.id,
    screen: 'desk' as const,
    name: 'Late',
    filter: 'due=overdue',
    shared: false,
    key: null,
    createdAt: noon,
    updatedAt: noon,
    ...change,
  });
  const [own, shared] = [view({ key: 2 }), view({ shared: true, key: 1, name: 'All late' })];
  expect(await store.desk.addView(own, 2, null)).toBe('added');
  expect(await store.desk.addView(shared, 2, anAudit())).toBe('added');
  expect(await store.desk.addView(view(), 2, null)).toBe('full');
  expect(await store.desk.views(editor.id, 'desk')).toEqual([shared, own]);
  expect(await store.desk.views(other.id, 'desk')).toEqual([shared]);
  expect(await store.desk.changeView(own.id, { name: 'Later' }, noon + 1, null)).toMatchObject({
    name: 'Later',
    updatedAt: noon + 1,
  });
  expect(await store.desk.removeView(own.id, null)).toBe(true);
  expect(await store.desk.removeView(own.id, null)).toBe(false);
  expect(await store.desk.view(own.id)).toBeNull();
});

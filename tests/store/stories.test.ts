import { expect, test } from 'vitest';
import { newId } from '#lib/ids.ts';
import { aDocument, aNewsroom, anAudit, anAuthor, aPerson, noon, published } from '../support/rows.ts';
import { freshStore } from '../support/store.ts';

const all = { kind: 'all' } as const;

test('a story comes back as it was added', async () => {
  const store = await freshStore();
  const { addStory, editor } = await aNewsroom(store);
  const [one, two] = [anAuthor(), anAuthor()];
  await store.masthead.addAuthor(one, anAudit());
  await store.masthead.addAuthor(two, anAudit());
  const story = await addStory({ slug: 'ferry', authorIds: [two.id, one.id], personIds: [editor.id] });
  expect(await store.stories.byId(story.id)).toEqual(story);
  expect(await store.stories.byIds(['none', story.id])).toEqual([story]);
  expect(await store.stories.byId('none')).toBeNull();
  expect(await store.steps.workingCopy(story.id)).toEqual({ version: 0, document: aDocument(''), steps: [] });
});

test('fields change one at a time and count the revision', async () => {
  const store = await freshStore();
  const { addStory } = await aNewsroom(store);
  const [one, two] = [anAuthor(), anAuthor({ name: 'Otto Second' })];
  await store.masthead.addAuthor(one, anAudit());
  await store.masthead.addAuthor(two, anAudit());
  const story = await addStory({ authorIds: [one.id] });
  const slugged = await store.stories.changeFields(story.id, { slug: 'new-ferry' }, noon + 1);
  expect(slugged).toEqual({ ...story, slug: 'new-ferry', revision: 1, updatedAt: noon + 1 });
  const bylined = await store.stories.changeFields(
    story.id,
    { authorIds: [two.id, one.id, two.id] },
    noon + 2,
  );
  expect(bylined).toMatchObject({ authorIds: [two.id, one.id], slug: 'new-ferry', revision: 2 });
  const list = async (q: string) => (await store.stories.list({ visibility: all, limit: 5, q })).items.length;
  expect(await list('new-ferry')).toBe(1);
  expect(await list('otto')).toBe(1);
  expect(await store.stories.changeFields('none', { slug: 'x' }, noon)).toBeNull();
});

test('fields that name what does not exist change nothing', async () => {
  const store = await freshStore();
  const { addStory } = await aNewsroom(store);
  const story = await addStory();
  await expect(store.stories.changeFields(story.id, { authorIds: ['nobody'] }, noon)).rejects.toThrow();
  expect(await store.stories.byId(story.id)).toEqual(story);
});

test('a move happens only from where it may', async () => {
  const store = await freshStore();
  const { addStory } = await aNewsroom(store);
  const story = await addStory();
  const sent = await store.stories.move(story.id, ['draft'], 'in review', noon + 1, anAudit());
  expect(sent).toMatchObject({ ok: true, story: { state: 'in review', updatedAt: noon + 1 } });
  const rows = (await store.audit.list({ limit: 100 })).items.length;
  const again = await store.stories.move(story.id, ['draft'], 'in review', noon + 2, anAudit());
  expect(again).toMatchObject({ ok: false, story: { state: 'in review', updatedAt: noon + 1 } });
  expect((await store.audit.list({ limit: 100 })).items).toHaveLength(rows);
  expect(await store.stories.move('none', ['draft'], 'spiked', noon, anAudit())).toBeNull();
});

test('the list goes on from its cursor, newest change first, also where times are equal', async () => {
  const store = await freshStore();
  const { addStory } = await aNewsroom(store);
  const ids: string[] = [];
  for (let i = 0; i < 7; i++) ids.push((await addStory({ updatedAt: noon + Math.floor(i / 3) })).id);
  const seen: string[] = [];
  let cursor: string | null = null;
  do {
    const page = await store.stories.list({ visibility: all, limit: 2, cursor });
    seen.push(...page.items.map((story) => story.id));
    cursor = page.next;
  } while (cursor);
  expect(new Set(seen).size).toBe(7);
  expect([...seen].sort()).toEqual([...ids].sort());
  expect(seen.slice(0, 1)).toEqual(ids.slice(6));
  const broken = await store.stories.list({ visibility: all, limit: 2, cursor: 'no cursor of ours' });
  expect(broken.items.map((story) => story.id)).toEqual(seen.slice(0, 2));
});

test('the list narrows by state, section, author and what a person may see', async () => {
  const store = await freshStore();
  const { addStory } = await aNewsroom(store);
  const reader = aPerson({ role: 'contributor' });
  await store.people.add(reader, anAudit());
  const author = anAuthor();
  await store.masthead.addAuthor(author, anAudit());
  const sport = { id: newId(noon), slug: 'sport', name: 'Sport', position: 2 };
  await store.masthead.addSection(sport, anAudit());
  const own = await addStory({ createdBy: reader.id, headline: 'Own ferry' });
  const shared = await addStory({ personIds: [reader.id], state: 'approved' });
  const foreign = await addStory({ sectionId: sport.id, authorIds: [author.id], headline: 'Foreign ferry' });
  const ids = async (query: object) =>
    (await store.stories.list({ visibility: all, limit: 10, ...query })).items
      .map((story) => story.id)
      .sort();
  const sorted = (...stories: { id: string }[]) => stories.map((story) => story.id).sort();
  const seen = { kind: 'own', personId: reader.id } as const;
  expect(await ids({})).toEqual(sorted(own, shared, foreign));
  expect(await ids({ visibility: seen })).toEqual(sorted(own, shared));
  expect(await ids({ visibility: seen, q: 'ferry' })).toEqual(sorted(own));
  expect(await ids({ visibility: seen, q: `/newsroom/stories/${foreign.id}` })).toEqual([]);
  expect(await ids({ states: ['approved'] })).toEqual(sorted(shared));
  expect(await ids({ states: [] })).toEqual([]);
  expect(await ids({ sectionId: sport.id })).toEqual(sorted(foreign));
  expect(await ids({ authorId: author.id })).toEqual(sorted(foreign));
  expect((await store.desk.list({ visibility: all, limit: 1 })).counts).toEqual({ draft: 2, approved: 1 });
  expect((await store.desk.list({ visibility: seen, limit: 1 })).counts).toEqual({ draft: 1, approved: 1 });
});

test('a URL or path of ours finds its story, present or former', async () => {
  const store = await freshStore();
  const { addStory } = await aNewsroom(store);
  const story = await published(store, await addStory({ slug: 'ferry', headline: 'Ferry' }));
  const moved = await store.stories.changeFields(story.id, { slug: 'ship' }, noon);
  if (!moved) throw new Error('The story is gone.');
  await published(store, moved);
  const other = await addStory({ headline: 'Other' });
  const found = async (q: string) =>
    (await store.stories.list({ visibility: all, limit: 5, q })).items.map((each) => each.id);
  expect(await found('https://news.example/2026/11/23/ship?utm_source=x#top')).toEqual([story.id]);
  expect(await found('/2026/11/23/ferry/')).toEqual([story.id]);
  expect(await found(`http://localhost:3000/newsroom/stories/${other.id}`)).toEqual([other.id]);
  expect(await found('https://news.example/2026/11/23/unknown')).toEqual([]);
  expect((await store.stories.byPath('/2026/11/23/ferry'))?.id).toBe(story.id);
  expect((await store.stories.byPath('ship'))?.id).toBe(story.id);
  expect(await store.stories.byPath('/nothing')).toBeNull();
  expect(await store.stories.pathTaken('/2026/11/23/ship', other.id)).toBe(true);
  expect(await store.stories.pathTaken('/2026/11/23/ship', story.id)).toBe(false);
  // A former address may be taken by another story; who asks is told whose it was.
  expect(await store.stories.pathTaken('/2026/11/23/ferry', other.id)).toBe(false);
  expect(await store.stories.pathOwner('/2026/11/23/ferry')).toEqual({ storyId: story.id, now: false });
  expect(await store.stories.pathTaken('/2026/11/23/free', other.id)).toBe(false);
});

test('stories that link here are those whose working copy or edition does', async () => {
  const store = await freshStore();
  const { addStory } = await aNewsroom(store);
  const target = await addStory();
  const draft = await addStory({ updatedAt: noon + 1 });
  const point = {
    storyId: draft.id,
    version: 0,
    document: aDocument(),
    text: '',
    photoIds: [],
    linkIds: [target.id],
  };
  await store.steps.checkpoint(point);
  const live = await published(store, await addStory(), { relatedIds: [target.id] });
  const linking = async () =>
    (await store.stories.linkingTo(target.id, { limit: 5 })).items.map((story) => story.id).sort();
  expect(await linking()).toEqual([draft.id, live.id].sort());
  await store.steps.checkpoint({ ...point, linkIds: [] });
  expect(await linking()).toEqual([live.id]);
});

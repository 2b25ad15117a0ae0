import { expect, test } from 'vitest';
import { aDocument, aNewsroom, anAudit, aVersion, noon } from '../support/rows.ts';
import { freshStore } from '../support/store.ts';

const derived = { headline: 'Ferry', dek: 'A dek', words: 2, leadPhotoId: null };

async function aStoryToWriteIn() {
  const store = await freshStore();
  const { addStory, editor } = await aNewsroom(store);
  const story = await addStory();
  const batch = (version: number, ...steps: Record<string, unknown>[]) => ({
    storyId: story.id,
    version,
    steps,
    clientId: 'tab',
    personId: editor.id,
    at: noon + 1,
    derived,
  });
  return { store, story, editor, batch };
}

test('steps are numbered on, and lists show what they made', async () => {
  const { store, story, editor, batch } = await aStoryToWriteIn();
  expect(await store.steps.append(batch(0, { s: 1 }, { s: 2 }))).toBe('accepted');
  expect(await store.steps.append(batch(2, { s: 3 }))).toBe('accepted');
  const row = { clientId: 'tab', personId: editor.id, at: noon + 1 };
  const log = [1, 2, 3].map((s) => ({ version: s, step: { s }, ...row }));
  expect(await store.steps.since(story.id, 0, 100)).toEqual(log);
  expect(await store.steps.since(story.id, 1, 1)).toEqual(log.slice(1, 2));
  expect(await store.steps.workingCopy(story.id)).toEqual({
    version: 0,
    document: aDocument(''),
    steps: log,
  });
  expect(await store.stories.byId(story.id)).toMatchObject({
    ...derived,
    stepVersion: 3,
    updatedAt: noon + 1,
  });
});

test('a batch from an old version is behind and leaves nothing', async () => {
  const { store, story, batch } = await aStoryToWriteIn();
  await store.steps.append(batch(0, { s: 1 }));
  const late = { ...batch(0, { s: 'late' }), derived: { ...derived, headline: 'Late' } };
  expect(await store.steps.append(late)).toBe('behind');
  expect(await store.steps.since(story.id, 0, 100)).toHaveLength(1);
  expect((await store.stories.byId(story.id))?.headline).toBe('Ferry');
});

test('of two batches that start from one version, one is accepted', async () => {
  const { store, story, batch } = await aStoryToWriteIn();
  const outcomes = await Promise.all([
    store.steps.append(batch(0, { s: 'a' })),
    store.steps.append(batch(0, { s: 'b' })),
  ]);
  expect(outcomes.sort()).toEqual(['accepted', 'behind']);
  expect(await store.steps.since(story.id, 0, 100)).toHaveLength(1);
});

test('a batch whose author is nobody leaves nothing', async () => {
  const { store, story, batch } = await aStoryToWriteIn();
  await expect(store.steps.append({ ...batch(0, { s: 1 }), personId: 'nobody' })).rejects.toThrow();
  expect(await store.steps.since(story.id, 0, 100)).toEqual([]);
  expect(await store.stories.byId(story.id)).toEqual(story);
});

test('the working copy starts at the newest snapshot', async () => {
  const { store, story, batch } = await aStoryToWriteIn();
  await store.steps.append({ ...batch(0, { s: 1 }), snapshot: aDocument('one') });
  await store.steps.append({ ...batch(1, { s: 2 }), snapshot: aDocument('two') });
  await store.steps.append(batch(2, { s: 3 }));
  const copy = await store.steps.workingCopy(story.id);
  expect(copy).toMatchObject({
    version: 2,
    document: aDocument('two'),
    steps: [{ version: 3, step: { s: 3 } }],
  });
  expect(await store.steps.workingCopy('none')).toBeNull();
});

test('a checkpoint makes the text found and is needed after each step', async () => {
  const { store, story, batch } = await aStoryToWriteIn();
  await store.steps.append(batch(0, { s: 1 }));
  expect(await store.steps.needCheckpoint(10)).toEqual([story.id]);
  const found = async (q: string) =>
    (await store.stories.list({ visibility: { kind: 'all' }, limit: 5, q })).items.length;
  expect(await found('ferry')).toBe(1);
  expect(await found('lighthouse')).toBe(0);
  const point = {
    storyId: story.id,
    version: 1,
    document: aDocument('one'),
    text: 'The lighthouse.',
    photoIds: ['p'],
    linkIds: [],
  };
  await store.steps.checkpoint(point);
  await store.steps.checkpoint(point);
  expect(await store.steps.needCheckpoint(10)).toEqual([]);
  expect(await found('lighthouse')).toBe(1);
  expect((await store.photos.uses('p')).map((use) => use.storyId)).toEqual([story.id]);

  await store.steps.append(batch(1, { s: 2 }));
  expect(await store.steps.needCheckpoint(10)).toEqual([story.id]);
  await store.steps.checkpoint({ ...point, version: 2, text: 'The beacon.', photoIds: [] });
  await store.steps.checkpoint(point);
  expect(await found('beacon')).toBe(1);
  expect(await found('lighthouse')).toBe(0);
  expect(await store.photos.uses('p')).toEqual([]);
  await expect(store.steps.checkpoint({ ...point, version: 9 })).rejects.toThrow('ahead of its log');
});

test('versions are numbered within their story and never change', async () => {
  const { store, story } = await aStoryToWriteIn();
  const one = await store.versions.add(aVersion(story, { kind: 'save', note: 'first' }), anAudit());
  const two = await store.versions.add(aVersion(story), null);
  expect([one.n, two.n]).toEqual([1, 2]);
  expect(await store.versions.byId(one.id)).toEqual(one);
  expect(await store.versions.byNumber(story.id, 2)).toEqual(two);
  expect(await store.versions.byNumber(story.id, 3)).toBeNull();
  const newest = await store.versions.list(story.id, { limit: 1 });
  const { document: _, ...withoutDocument } = two;
  expect(newest.items).toEqual([withoutDocument]);
  const rest = await store.versions.list(story.id, { limit: 1, cursor: newest.next });
  expect(rest.items.map((version) => version.n)).toEqual([1]);
  expect(rest.next).toBeNull();
});

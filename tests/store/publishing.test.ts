import { expect, test } from 'vitest';
import {
  aDocument,
  aNewsroom,
  anAudit,
  anAuthor,
  aPhoto,
  aPublication,
  frozen,
  minute,
  noon,
  published,
} from '../support/rows.ts';
import { freshStore } from '../support/store.ts';

const aPage = (path: string) => ({
  path,
  build: 'b',
  status: 200,
  type: 'text/html',
  etag: path,
  gzip: new Uint8Array([1]),
  brotli: new Uint8Array([2]),
  expiresAt: null,
  madeAt: noon,
});

test('a publish puts the edition, its links and its search row on the shelf', async () => {
  const store = await freshStore();
  const { addStory, editor } = await aNewsroom(store);
  const author = anAuthor();
  const photo = aPhoto(editor.id);
  await store.masthead.addAuthor(author, anAudit());
  await store.photos.add(photo, anAudit());
  const story = await addStory({ headline: 'Ferry', authorIds: [author.id] });
  const publication = aPublication(story, { leadPhotoId: photo.id, photos: { [photo.id]: frozen(photo) } });
  const moved = await store.publishing.publish(publication);
  expect(moved).toEqual({
    ok: true,
    story: {
      ...story,
      state: 'published',
      slug: publication.shelf.slug,
      path: publication.shelf.path,
      firstPublishedAt: noon,
      publishedAt: noon,
      liveVersionId: publication.version.id,
      liveStepVersion: 0,
      liveRevision: 0,
    },
  });
  expect(await store.shelf.byPath(publication.shelf.path)).toEqual(publication.shelf);
  expect(await store.shelf.byId(story.id)).toEqual(publication.shelf);
  const { document: _d, photos: _p, relatedIds: _r, ...card } = publication.shelf;
  const found = await store.shelf.list({ q: 'words ferry', authorId: author.id, offset: 0, limit: 5 });
  expect(found).toEqual({ items: [{ ...card, leadPhoto: frozen(photo) }], more: false });
  expect(await store.versions.byId(publication.version.id)).toEqual({
    ...publication.version,
    n: 1,
    credits: {},
  });
  expect((await store.audit.list({ limit: 1, action: 'publish' })).items).toEqual([publication.audit]);
});

test('a publish that fails anywhere changes nothing', async () => {
  const store = await freshStore();
  const { addStory } = await aNewsroom(store);
  const story = await published(store, await addStory({ headline: 'Ferry', slug: 'ferry' }));
  await store.pages.put(aPage('/'), ['list:front'], store.pages.epoch());
  const before = {
    shelf: await store.shelf.byId(story.id),
    story: await store.stories.byId(story.id),
    versions: await store.versions.list(story.id, { limit: 10 }),
    epoch: store.pages.epoch(),
  };
  const used = (await store.audit.list({ limit: 1 })).items[0];
  if (!used) throw new Error('There is no audit row yet.');
  const next = aPublication(
    story,
    { headline: 'Ship', path: '/2026/11/23/ship', slug: 'ship' },
    noon + minute,
  );
  await expect(
    store.publishing.publish({
      ...next,
      text: 'lighthouse',
      clear: ['list:front'],
      audit: { ...next.audit, id: used.id },
    }),
  ).rejects.toThrow();
  expect({
    shelf: await store.shelf.byId(story.id),
    story: await store.stories.byId(story.id),
    versions: await store.versions.list(story.id, { limit: 10 }),
    epoch: store.pages.epoch(),
  }).toEqual(before);
  expect(store.pages.read('/', 'b', noon)).not.toBeNull();
  expect(await store.shelf.redirect('/2026/11/23/ferry')).toBeNull();
  expect((await store.shelf.list({ q: 'lighthouse', offset: 0, limit: 5 })).items).toEqual([]);
  expect((await store.publishing.publicAt(story.id, noon + minute))?.id).toBe(story.liveVersionId);
});

test('a publish refuses what was not checked', async () => {
  const store = await freshStore();
  const { addStory, editor } = await aNewsroom(store);
  const story = await addStory();
  const publication = aPublication(story);
  expect(await store.publishing.publish({ ...publication, from: ['approved'] })).toEqual({
    ok: false,
    story,
  });
  await store.steps.append({
    storyId: story.id,
    version: 0,
    steps: [{ s: 1 }],
    clientId: 'tab',
    personId: editor.id,
    at: noon,
    derived: { headline: 'Typed meanwhile', dek: '', words: 0, leadPhotoId: null },
  });
  expect(await store.publishing.publish(publication)).toMatchObject({ ok: false, story: { stepVersion: 1 } });
  const changed = await store.stories.changeFields(story.id, { slug: 'other' }, noon);
  const stale = aPublication({ ...story, stepVersion: 1 });
  expect(await store.publishing.publish(stale)).toMatchObject({ ok: false, story: { revision: 1 } });
  expect(await store.shelf.byId(story.id)).toBeNull();
  if (changed) expect(await store.publishing.publish(aPublication(changed))).toMatchObject({ ok: true });
});

test('a path that another live story has is a lost race', async () => {
  const store = await freshStore();
  const { addStory } = await aNewsroom(store);
  const first = await published(store, await addStory({ slug: 'ferry' }));
  const second = await addStory({ slug: 'ferry' });
  expect(await store.publishing.publish(aPublication(second))).toEqual({ ok: false, story: second });
  expect((await store.shelf.byPath(first.path ?? ''))?.storyId).toBe(first.id);
});

test('pages with a cleared tag are gone in the same moment, others stay', async () => {
  const store = await freshStore();
  const { addStory } = await aNewsroom(store);
  const story = await addStory();
  await store.pages.put(aPage('/'), ['site', 'list:front'], store.pages.epoch());
  await store.pages.put(aPage('/about'), ['site'], store.pages.epoch());
  await store.publishing.publish({ ...aPublication(story), clear: ['list:front', `story:${story.id}`] });
  expect(store.pages.read('/', 'b', noon)).toBeNull();
  expect(store.pages.read('/about', 'b', noon)).not.toBeNull();
});

test('an unpublished story is off every surface and can come back', async () => {
  const store = await freshStore();
  const { addStory } = await aNewsroom(store);
  const draft = await addStory({ headline: 'Ferry', slug: 'ferry' });
  const act = { storyId: draft.id, at: noon + minute, clear: [], audit: anAudit() };
  expect(await store.publishing.unpublish(act)).toEqual({ ok: false, story: draft });
  const story = await published(store, draft);
  const gone = await store.publishing.unpublish({ ...act, audit: anAudit() });
  expect(gone).toMatchObject({
    ok: true,
    story: { state: 'unpublished', path: null, liveVersionId: null, firstPublishedAt: noon, slug: 'ferry' },
  });
  expect(await store.shelf.byId(story.id)).toBeNull();
  expect(await store.shelf.links([story.id])).toEqual([]);
  expect((await store.shelf.list({ q: 'ferry', offset: 0, limit: 5 })).items).toEqual([]);
  expect((await store.shelf.list({ offset: 0, limit: 5 })).items).toEqual([]);

  const back = await store.stories.changeFields(story.id, { slug: 'ferry-returns' }, noon + 2 * minute);
  if (!back) throw new Error('The story is gone.');
  await published(store, back, {}, noon + 2 * minute);
  expect(await store.shelf.redirect('/2026/11/23/ferry')).toBe('/2026/11/23/ferry-returns');
});

test('who asks what was public at a minute gets the version of that minute', async () => {
  const store = await freshStore();
  const { addStory } = await aNewsroom(store);
  const first = await published(store, await addStory());
  const second = await published(store, first, {}, noon + minute);
  await store.publishing.unpublish({ storyId: first.id, at: noon + 2 * minute, clear: [], audit: anAudit() });
  const at = async (time: number) => (await store.publishing.publicAt(first.id, time))?.id ?? null;
  expect(await at(noon - 1)).toBeNull();
  expect(await at(noon)).toBe(first.liveVersionId);
  expect(await at(noon + minute - 1)).toBe(first.liveVersionId);
  expect(await at(noon + minute)).toBe(second.liveVersionId);
  expect(await at(noon + 2 * minute)).toBeNull();
});

test('every former path leads straight to the present one, and a return to it leads nowhere', async () => {
  const store = await freshStore();
  const { addStory } = await aNewsroom(store);
  let story = await addStory();
  for (const slug of ['one', 'two', 'three', 'one']) {
    const changed = await store.stories.changeFields(story.id, { slug }, noon);
    if (!changed) throw new Error('The story is gone.');
    story = await published(store, changed);
  }
  expect(await store.shelf.redirect('/2026/11/23/two')).toBe('/2026/11/23/one');
  expect(await store.shelf.redirect('/2026/11/23/three')).toBe('/2026/11/23/one');
  expect(await store.shelf.redirect('/2026/11/23/one')).toBeNull();
  expect(await store.shelf.redirect('/2026/11/23/never')).toBeNull();
});

test('two stories that swap slugs make no loop', async () => {
  const store = await freshStore();
  const { addStory } = await aNewsroom(store);
  const renamed = async (id: string, slug: string) => {
    const changed = await store.stories.changeFields(id, { slug }, noon);
    if (!changed) throw new Error('The story is gone.');
    await published(store, changed);
  };
  const a = await published(store, await addStory({ slug: 'a' }));
  const b = await published(store, await addStory({ slug: 'b' }));
  await renamed(a.id, 'aside');
  await renamed(b.id, 'a');
  await renamed(a.id, 'b');
  expect((await store.shelf.byPath('/2026/11/23/a'))?.storyId).toBe(b.id);
  expect((await store.shelf.byPath('/2026/11/23/b'))?.storyId).toBe(a.id);
  expect(await store.shelf.redirect('/2026/11/23/a')).toBeNull();
  expect(await store.shelf.redirect('/2026/11/23/b')).toBeNull();
  expect(await store.shelf.redirect('/2026/11/23/aside')).toBe('/2026/11/23/b');
});

test('what is typed after a publish is not public', async () => {
  const store = await freshStore();
  const { addStory, editor } = await aNewsroom(store);
  const story = await published(store, await addStory({ headline: 'Ferry' }));
  await store.steps.append({
    storyId: story.id,
    version: 0,
    steps: [{ s: 1 }],
    clientId: 'tab',
    personId: editor.id,
    at: noon,
    derived: { headline: 'Lighthouse', dek: '', words: 0, leadPhotoId: null },
    snapshot: aDocument('Lighthouse'),
  });
  expect((await store.shelf.byId(story.id))?.headline).toBe('Ferry');
  expect((await store.shelf.list({ q: 'lighthouse', offset: 0, limit: 5 })).items).toEqual([]);
});

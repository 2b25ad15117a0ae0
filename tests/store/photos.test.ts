import { expect, test } from 'vitest';
import { aDocument, aNewsroom, anAudit, aPhoto, frozen, noon, published } from '../support/rows.ts';
import { freshStore } from '../support/store.ts';

test('the same bytes are one photo, a logo apart', async () => {
  const store = await freshStore();
  const { editor } = await aNewsroom(store);
  const photo = aPhoto(editor.id, { sha256: 'same' });
  expect(await store.photos.add(photo, anAudit())).toEqual({ outcome: 'added', photo });
  const rows = (await store.audit.list({ limit: 100 })).items.length;
  expect(await store.photos.add(aPhoto(editor.id, { sha256: 'same' }), anAudit())).toEqual({
    outcome: 'exists',
    photo,
  });
  expect((await store.audit.list({ limit: 100 })).items).toHaveLength(rows);
  const logo = aPhoto(editor.id, { sha256: 'same', purpose: 'logo' });
  expect((await store.photos.add(logo, anAudit())).outcome).toBe('added');
  expect(await store.photos.byId(photo.id)).toEqual(photo);
  expect(await store.photos.bySha256('same', 'logo')).toEqual(logo);
  expect(await store.photos.byIds([logo.id, 'none', photo.id])).toEqual([logo, photo]);
  const { raw: _, ...listed } = photo;
  expect((await store.photos.list({ limit: 5 })).items).toEqual([listed]);
});

test('a photo is found by caption, creator, credit and file name, newest first', async () => {
  const store = await freshStore();
  const { editor } = await aNewsroom(store);
  const old = aPhoto(editor.id, {
    caption: 'Ships at dawn.',
    fileName: 'IMG_0815.jpg',
    creators: ['Zoë Lens'],
  });
  const young = aPhoto(editor.id, { caption: 'A lighthouse.', credit: 'Reuters', createdAt: noon + 1 });
  await store.photos.add(old, anAudit());
  await store.photos.add(young, anAudit());
  const found = async (q: string) =>
    (await store.photos.list({ limit: 5, q })).items.map((photo) => photo.id);
  expect(await found('ship')).toEqual([old.id]);
  expect(await found('zoe')).toEqual([old.id]);
  expect(await found('img_0815')).toEqual([old.id]);
  expect(await found('reut')).toEqual([young.id]);
  expect(await found('lens')).toEqual([young.id, old.id]);
  const first = await store.photos.list({ limit: 1, q: 'lens' });
  expect((await store.photos.list({ limit: 1, q: 'lens', cursor: first.next })).items).toMatchObject([
    { id: old.id },
  ]);
  expect((await store.photos.list({ limit: 5, createdBy: 'nobody' })).items).toEqual([]);
});

test('a changed caption is found at once', async () => {
  const store = await freshStore();
  const { editor } = await aNewsroom(store);
  const photo = aPhoto(editor.id);
  await store.photos.add(photo, anAudit());
  const change = { caption: 'A beacon.', editedFields: ['caption'] };
  expect(await store.photos.change(photo.id, change, anAudit())).toEqual({ ...photo, ...change });
  expect((await store.photos.list({ limit: 5, q: 'beacon' })).items).toHaveLength(1);
  expect((await store.photos.list({ limit: 5, q: 'harbour boats' })).items).toHaveLength(0);
  expect(await store.photos.change('none', change, null)).toBeNull();
});

test('a photo in use is not removed, whatever uses it', async () => {
  const store = await freshStore();
  const { editor, addStory } = await aNewsroom(store);
  const photo = aPhoto(editor.id);
  await store.photos.add(photo, anAudit());
  const draft = await addStory({ headline: 'Body', updatedAt: noon + 3 });
  const point = { storyId: draft.id, version: 0, document: aDocument(), text: '', linkIds: [] };
  await store.steps.checkpoint({ ...point, photoIds: [photo.id] });
  const lead = await addStory({ headline: 'Lead', leadPhotoId: photo.id, updatedAt: noon + 2 });
  const live = await published(store, await addStory({ headline: 'Live', slug: 'live' }), {
    photos: { [photo.id]: frozen(photo) },
  });
  const uses = [
    { storyId: draft.id, headline: 'Body', state: 'draft', path: null, public: false },
    { storyId: lead.id, headline: 'Lead', state: 'draft', path: null, public: false },
    { storyId: live.id, headline: 'Live', state: 'published', path: '/2026/11/23/live', public: true },
  ];
  expect(await store.photos.uses(photo.id)).toEqual(uses);
  expect(await store.photos.remove(photo.id, anAudit())).toEqual({ ok: false, uses, held: [] });
  expect(await store.photos.byId(photo.id)).toEqual(photo);
});

test('an unused photo is removed with its words', async () => {
  const store = await freshStore();
  const { editor } = await aNewsroom(store);
  const photo = aPhoto(editor.id);
  await store.photos.add(photo, anAudit());
  expect(await store.photos.remove(photo.id, anAudit({ action: 'delete photo' }))).toEqual({ ok: true });
  expect(await store.photos.byId(photo.id)).toBeNull();
  expect((await store.photos.list({ limit: 5, q: 'harbour' })).items).toEqual([]);
  expect((await store.audit.list({ limit: 5, action: 'delete photo' })).items).toHaveLength(1);
});

import { expect, test } from 'vitest';
import { holdPhoto, holdStory, liftPhotoHold, liftStoryHold } from '#lib/holds/hold.ts';
import { removePhoto } from '#lib/photos/remove-photo.ts';
import { moveStory } from '#lib/stories/move-story.ts';
import { readStory } from '#lib/stories/read-story.ts';
import { aContext } from '../support/context.ts';
import { aDocument, aNewsroom, anAudit, aPerson, aPhoto, aPublication, aVersion } from '../support/rows.ts';
import { freshStore } from '../support/store.ts';

const reason = 'Smith v. Tarrow Herald';
const setUp = async () => {
  const store = await freshStore();
  const { editor, addStory } = await aNewsroom(store);
  const admin = aPerson({ role: 'admin' });
  await store.people.add(admin, anAudit());
  const photo = aPhoto(editor.id);
  await store.photos.add(photo, anAudit());
  return {
    store,
    photo,
    addStory,
    editor: await aContext(store, editor),
    admin: await aContext(store, admin),
  };
};

test('a held story says why, cannot be spiked or published, and an admin lifts the hold', async () => {
  const { store, addStory, editor, admin } = await setUp();
  const story = await addStory({ headline: 'Ferry', slug: 'ferry' });
  await holdStory(editor, { id: story.id, reason });
  const read = await readStory(editor, { id: story.id });
  expect(read).toMatchObject({ held: true, hold: { reason, by: { id: editor.actor?.id } } });
  expect(read.findings).toContainEqual(expect.objectContaining({ rule: 'legal hold', level: 'error' }));
  await expect(moveStory(editor, { id: story.id, to: 'spiked' })).rejects.toThrow('under a legal hold');
  expect(await store.publishing.publish(aPublication(story))).toMatchObject({ ok: false });

  await expect(liftStoryHold(editor, { id: story.id, reason: 'Settled' })).rejects.toThrow('does not allow');
  await liftStoryHold(admin, { id: story.id, reason: 'Settled' });
  expect(await readStory(editor, { id: story.id })).toMatchObject({ held: false, hold: null });
  await moveStory(editor, { id: story.id, to: 'spiked' });
  expect(
    (await store.audit.list({ limit: 5, subjectId: story.id })).items.map(({ action }) => action),
  ).toEqual(expect.arrayContaining(['hold', 'lift hold']));
});

test('a hold that is set while a spike is under way refuses the spike in its transaction', async () => {
  const { store, addStory, editor, admin } = await setUp();
  const { id } = await addStory();
  const move: typeof store.stories.move = async (...given) => {
    await holdStory(admin, { id, reason });
    return store.stories.move(...given);
  };
  const late = { ...editor, store: { ...store, stories: { ...store.stories, move } } };
  await expect(moveStory(late, { id, to: 'spiked' })).rejects.toThrow('under a legal hold');
  expect(await store.stories.byId(id)).toMatchObject({ state: 'draft' });
});

test('a second hold, and lifting none, are refused in a sentence', async () => {
  const { addStory, admin } = await setUp();
  const { id } = await addStory();
  await expect(liftStoryHold(admin, { id, reason })).rejects.toThrow('under no legal hold');
  await holdStory(admin, { id, reason });
  await expect(holdStory(admin, { id, reason })).rejects.toThrow('under a legal hold already');
  await expect(holdStory(admin, { id, reason: ' ' })).rejects.toThrow('Say why');
});

test('a held photo is not deleted until the hold is lifted', async () => {
  const { photo, editor, admin } = await setUp();
  await holdPhoto(editor, { id: photo.id, reason });
  await expect(removePhoto(editor, { id: photo.id })).rejects.toThrow('cannot be deleted');
  await liftPhotoHold(admin, { id: photo.id, reason: 'Settled' });
  expect(await removePhoto(editor, { id: photo.id })).toBeNull();
});

test('a photo that only an old version of a held story has is not deleted', async () => {
  const { store, photo, addStory, editor, admin } = await setUp();
  const story = await addStory();
  const { schema, doc } = aDocument();
  const content = [{ type: 'photo', attrs: { photoId: photo.id, alt: '', size: 'column' } }];
  await store.versions.add(aVersion(story, { document: { schema, doc: { ...doc, content } } }), null);
  await holdStory(editor, { id: story.id, reason });
  await expect(removePhoto(editor, { id: photo.id })).rejects.toThrow(
    'A version of a story under legal hold',
  );
  await liftStoryHold(admin, { id: story.id, reason: 'Settled' });
  expect(await removePhoto(editor, { id: photo.id })).toBeNull();
});

test('a version keeps the credit that was printed when it was made', async () => {
  const { store, photo, addStory } = await setUp();
  const story = await addStory();
  const { schema } = aDocument();
  const document = {
    schema,
    doc: { type: 'doc', content: [{ type: 'photo', attrs: { photoId: photo.id } }] },
  };
  const { id } = await store.versions.add(aVersion(story, { document }), null);
  await store.photos.change(photo.id, { creditLine: 'Somebody else' }, null);
  expect((await store.versions.byId(id))?.credits).toEqual({ [photo.id]: photo.creditLine });
});

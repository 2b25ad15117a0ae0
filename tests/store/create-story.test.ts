import { expect, test } from 'vitest';
import { createStory } from '#lib/stories/create-story.ts';
import { linksTo } from '#lib/stories/links-to.ts';
import { listStories } from '#lib/stories/list-stories.ts';
import { aContext } from '../support/context.ts';
import { p, photo, related, story } from '../support/documents.ts';
import { aNewsroom, anAudit, aPerson, aPhoto } from '../support/rows.ts';
import { freshStore } from '../support/store.ts';

test('a story that comes with its text is found by its words, and what it uses is in use', async () => {
  const store = await freshStore();
  const { editor } = await aNewsroom(store);
  const picture = aPhoto(editor.id);
  await store.photos.add(picture, anAudit());
  const ctx = await aContext(store, editor);
  const target = await createStory(ctx, {});
  const document = story(
    'Ferry returns',
    '',
    p('The zebra crossed ', related(target.id)),
    photo({ photoId: picture.id, alt: 'Zebra' }),
  ).toJSON();

  const made = await createStory(ctx, { document });
  expect((await listStories(ctx, { q: 'zebra crossed' })).items.map(({ id }) => id)).toEqual([made.id]);
  expect((await linksTo(ctx, { id: target.id })).items.map(({ id }) => id)).toEqual([made.id]);
  expect(await store.photos.remove(picture.id, anAudit())).toMatchObject({ ok: false });
});

test('a contributor can not add people to a story by making it so; a reporter can', async () => {
  const store = await freshStore();
  const friend = aPerson({ role: 'reporter' });
  await store.people.add(friend, anAudit());
  const contributor = aPerson({ role: 'contributor' });
  const reporter = aPerson({ role: 'reporter' });
  await store.people.add(contributor, anAudit());
  await store.people.add(reporter, anAudit());
  const personIds = [friend.id];

  const asContributor = await aContext(store, contributor);
  await expect(createStory(asContributor, { personIds })).rejects.toMatchObject({ kind: 'NotAllowed' });
  expect((await listStories(asContributor, {})).items).toEqual([]);
  expect(await createStory(asContributor, { personIds: [] })).toMatchObject({ personIds: [] });
  expect(await createStory(await aContext(store, reporter), { personIds })).toMatchObject({ personIds });
});

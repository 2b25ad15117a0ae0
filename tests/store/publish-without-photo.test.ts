import sharp from 'sharp';
import { expect, test } from 'vitest';
import type { Store } from '#db/index.ts';
import { changePhoto } from '#lib/photos/change-photo.ts';
import { originalKey } from '#lib/photos/keys.ts';
import { publish } from '#lib/publishing/publish.ts';
import { createStory } from '#lib/stories/create-story.ts';
import { putDocument } from '#lib/writing/put-document.ts';
import { aContext } from '../support/context.ts';
import { p, photo, story } from '../support/documents.ts';
import { aNewsroom, anAudit, anAuthor, aPhoto } from '../support/rows.ts';
import { freshStore } from '../support/store.ts';

/** The same store, in which somebody acts once, right after the publish has looked up its photos. */
function actingAfterPhotos(store: Store, act: () => Promise<unknown>): Store {
  let acted = false;
  return {
    ...store,
    photos: {
      ...store.photos,
      async byIds(ids) {
        const rows = await store.photos.byIds(ids);
        if (!acted && rows.length > 0) {
          acted = true;
          await act();
        }
        return rows;
      },
    },
  };
}

/** A story that shows a photo which the library does not know to be in use yet: it was put in a moment ago. */
async function aStoryAndItsPhoto(made: { finished: boolean }) {
  const store = await freshStore();
  const { editor, section } = await aNewsroom(store);
  const author = anAuthor();
  await store.masthead.addAuthor(author, anAudit());
  const picture = aPhoto(editor.id, { width: 1, height: 1 });
  picture.renditions = (['webp', 'jpg'] as const).map((format) => {
    return { width: 1, height: 1, format, bytes: 1, ...(made.finished ? { of: picture.updatedAt } : {}) };
  });
  await store.photos.add(picture, anAudit());
  const ctx = await aContext(store, editor);
  const text = p('Text.');
  const fields = { sectionId: section.id, authorIds: [author.id] };
  const { id } = await createStory(ctx, { document: story('A', '', text).toJSON(), ...fields });
  const document = story('A', '', text, photo({ photoId: picture.id, alt: 'Boats' })).toJSON();
  await putDocument(ctx, { id, document, baseVersion: 0 });
  return { store, ctx, id, picture };
}

test.each([
  ['whose files are ready', { finished: true }],
  ['whose files are still to be made', { finished: false }],
])(
  'a photo %s and that is deleted in the moment of publishing refuses the publish, and nothing of it is out',
  async (_which, made) => {
    const { store, ctx, id, picture } = await aStoryAndItsPhoto(made);
    const deleting = actingAfterPhotos(store, async () => {
      expect(await store.photos.remove(picture.id, anAudit())).toEqual({ ok: true });
    });
    await expect(publish({ ...ctx, store: deleting }, { id })).rejects.toMatchObject({
      kind: 'NotReady',
      details: { findings: [{ rule: 'photo missing' }] },
    });
    expect(await store.stories.byId(id)).toMatchObject({ state: 'draft', path: null });
    expect(await store.shelf.byId(id)).toBeNull();
    const { items } = await store.versions.list(id, { limit: 5 });
    expect(items.filter(({ kind }) => kind === 'publish')).toEqual([]);
    expect((await store.audit.list({ limit: 5, action: 'publish' })).items).toEqual([]);
  },
);

test('a credit that is taken away while a publish makes the photo’s files refuses the publish', async () => {
  const { store, ctx, id, picture } = await aStoryAndItsPhoto({ finished: false });
  const pixel = sharp({ create: { width: 1, height: 1, channels: 3, background: '#357' } });
  await ctx.files.write(originalKey(picture.sha256), await pixel.jpeg().toBuffer());
  const { read } = ctx.files;
  let isCredited = true;
  ctx.files.read = async (key) => {
    if (isCredited) {
      isCredited = false;
      expect(await changePhoto(ctx, { id: picture.id, creators: [], credit: '' })).toMatchObject({
        creditLine: '',
      });
    }
    return read(key);
  };
  await expect(publish(ctx, { id })).rejects.toMatchObject({
    kind: 'NotReady',
    details: { findings: [{ rule: 'photo credit' }] },
  });
  expect(isCredited).toBe(false);
  expect(await store.shelf.byId(id)).toBeNull();
});

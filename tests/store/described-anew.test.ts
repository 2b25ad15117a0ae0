import sharp from 'sharp';
import { expect, test } from 'vitest';
import type { PhotoRow, Rendition } from '#db/index.ts';
import { changePhoto } from '#lib/photos/change-photo.ts';
import { finishPhoto } from '#lib/photos/finish-photo.ts';
import { originalKey, renditionKey } from '#lib/photos/keys.ts';
import { removePhoto } from '#lib/photos/remove-photo.ts';
import { aContext } from '../support/context.ts';
import { aNewsroom, anAudit, aPhoto, frozen, published } from '../support/rows.ts';
import { freshStore } from '../support/store.ts';

/** A photo of one width with its files, a newsroom that may describe it, and a look at what lies on the disk. */
async function aRealPhoto() {
  const store = await freshStore();
  const { editor, addStory } = await aNewsroom(store);
  const ctx = await aContext(store, editor);
  const bytes = await sharp({ create: { width: 300, height: 200, channels: 3, background: '#357' } })
    .jpeg()
    .toBuffer();
  const row = aPhoto(editor.id, { width: 300, height: 200, renditions: [] });
  await ctx.files.write(originalKey(row.sha256), bytes);
  await store.photos.add(row, anAudit());
  const { id } = row;
  const finished = async () => (await finishPhoto(ctx, id)) as PhotoRow;
  const sizes = (files: Rendition[]) =>
    Promise.all(files.map((file) => ctx.files.size(renditionKey(id, file))));
  const captioned = async (caption: string) => {
    await changePhoto(ctx, { id, caption });
    return finished();
  };
  return { store, ctx, id, addStory, first: await finished(), finished, captioned, sizes };
}

test('files of a former description go, and the new ones have other names', async () => {
  const { first, captioned, sizes } = await aRealPhoto();
  expect(first.renditions).toHaveLength(2);
  const second = await captioned('A beacon.');
  expect(await sizes(first.renditions)).toEqual([null, null]);
  expect(await sizes(second.renditions)).toEqual(second.renditions.map((file) => file.bytes));
});

test('files that a public story prints stay as they are until the photo goes', async () => {
  const { store, ctx, id, addStory, first, captioned, sizes } = await aRealPhoto();
  const there = first.renditions.map((file) => file.bytes);
  const story = await addStory({ headline: 'Live', slug: 'live' });
  await published(store, story, { photos: { [id]: frozen(first) } });
  expect(await store.shelf.printedRenditions(id)).toEqual(first.renditions);
  const second = await captioned('A beacon.');
  const third = await captioned('A lighthouse.');
  expect(await sizes(first.renditions)).toEqual(there);
  expect(await sizes(second.renditions)).toEqual([null, null]);
  expect(await sizes(third.renditions)).toEqual(third.renditions.map((file) => file.bytes));
  await expect(removePhoto(ctx, { id })).rejects.toMatchObject({ kind: 'Conflict' });
  expect(await sizes(third.renditions)).toEqual(third.renditions.map((file) => file.bytes));
});

test('words that change nothing inside a file leave its name and address', async () => {
  const { ctx, id, first, finished } = await aRealPhoto();
  await changePhoto(ctx, { id, category: 'handout' });
  const after = await finished();
  expect(after.renditions.map(({ hash }) => hash)).toEqual(first.renditions.map(({ hash }) => hash));
});

test('a publish that froze a former description is refused by the store', async () => {
  const { store, id, addStory, first, captioned } = await aRealPhoto();
  await captioned('A beacon.');
  const story = await addStory({ headline: 'Late', slug: 'late' });
  const late = published(store, story, { photos: { [id]: frozen(first) } });
  await expect(late).rejects.toThrow();
  expect(await store.shelf.byId(story.id)).toBeNull();
});

test('a photo that is deleted with its files while another process finishes it is gone, and no fault', async () => {
  const { store, ctx, id, first } = await aRealPhoto();
  await changePhoto(ctx, { id, caption: 'A beacon.' });
  const { read } = ctx.files;
  ctx.files.read = async (key) => {
    await store.photos.remove(id, anAudit());
    await ctx.files.remove(key);
    return read(key);
  };
  expect(await finishPhoto(ctx, id)).toBeNull();
  expect(await store.photos.byId(first.id)).toBeNull();
});

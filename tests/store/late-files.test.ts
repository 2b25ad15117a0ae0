import sharp from 'sharp';
import { expect, test } from 'vitest';
import { addLateFiles } from '#lib/photos/add-late-files.ts';
import { changePhoto } from '#lib/photos/change-photo.ts';
import { finishPhoto } from '#lib/photos/finish-photo.ts';
import { originalKey, renditionKey } from '#lib/photos/keys.ts';
import { isComplete, widthsToAdd } from '#lib/photos/ladder.rules.ts';
import { aContext } from '../support/context.ts';
import { aNewsroom, anAudit, aPhoto, frozen, published } from '../support/rows.ts';
import { freshStore } from '../support/store.ts';

/** A photo of two widths on the disk with what an edition waits for, in a public story. */
async function aPublishedPhoto() {
  const store = await freshStore();
  const { editor, addStory } = await aNewsroom(store);
  const ctx = await aContext(store, editor);
  const bytes = await sharp({ create: { width: 800, height: 500, channels: 3, background: '#357' } })
    .jpeg()
    .toBuffer();
  const row = aPhoto(editor.id, { width: 800, height: 500, renditions: [] });
  await ctx.files.write(originalKey(row.sha256), bytes);
  await store.photos.add(row, anAudit());
  const complete = await finishPhoto(ctx, row.id);
  if (!complete) throw new Error('The photo is there.');
  const story = await addStory({ headline: 'Live', slug: 'live' });
  await published(store, story, { photos: { [row.id]: frozen(complete) }, leadPhotoId: row.id });
  const shown = async () => (await store.shelf.byId(story.id))?.photos[row.id];
  return { store, ctx, id: row.id, complete, shown, story };
}

test('an edition does not wait for AVIF and offers it as soon as it is there', async () => {
  const { store, ctx, id, complete, shown, story } = await aPublishedPhoto();
  expect(isComplete(complete)).toBe(true);
  expect((await shown())?.renditions.map(({ format }) => format)).not.toContain('avif');

  await addLateFiles(ctx, id);

  const finished = await store.photos.byId(id);
  const avif = finished?.renditions.filter(({ format }) => format === 'avif') ?? [];
  expect(avif.map(({ width }) => width)).toEqual([360, 720, 800]);
  for (const file of avif) {
    const bytes = await ctx.files.read(renditionKey(id, file));
    const { format, width, xmp } = await sharp(bytes).metadata();
    expect({ format, width }).toEqual({ format: 'heif', width: file.width });
    expect(xmp?.toString()).toContain(complete.creators[0] ?? complete.creditLine);
  }
  expect((await shown())?.renditions).toEqual(finished?.renditions);
  expect((await store.shelf.cards([story.id]))[0]?.leadPhoto?.renditions).toEqual(finished?.renditions);
});

test('a second run makes nothing', async () => {
  const { store, ctx, id } = await aPublishedPhoto();
  await addLateFiles(ctx, id);
  const first = await store.photos.byId(id);
  expect(first && widthsToAdd(first)).toEqual([]);
  await addLateFiles(ctx, id);
  expect(await store.photos.byId(id)).toEqual(first);
});

test('files with newer words are not given to an edition that was published with older ones', async () => {
  const { ctx, id, complete, shown } = await aPublishedPhoto();
  await changePhoto(ctx, { id, credit: 'Another Agency' });
  await finishPhoto(ctx, id);
  await addLateFiles(ctx, id);
  expect(await shown()).toMatchObject({ creditLine: complete.creditLine, renditions: complete.renditions });
});

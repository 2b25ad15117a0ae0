import sharp from 'sharp';
import { expect, test } from 'vitest';
import type { PhotoRow } from '#db/index.ts';
import { addLateFiles } from '#lib/photos/add-late-files.ts';
import { changePhoto } from '#lib/photos/change-photo.ts';
import { askForCuts } from '#lib/photos/crops/ask-for-cuts.ts';
import { finishedPhotos, finishPhoto } from '#lib/photos/finish-photo.ts';
import { frozenPhoto } from '#lib/photos/freeze.ts';
import { originalKey, renditionKey } from '#lib/photos/keys.ts';
import { readMetadata } from '#lib/photos/metadata/read.ts';
import { aContext } from '../support/context.ts';
import { aNewsroom, anAudit, aPhoto, published } from '../support/rows.ts';
import { freshStore } from '../support/store.ts';

/** Red on its left, blue on its right half as one looks at it; stored lying on its side, as cameras do. */
const sideways = () =>
  sharp({ create: { width: 800, height: 2400, channels: 3, background: '#e01010' } })
    .composite([
      {
        input: { create: { width: 800, height: 1200, channels: 3, background: '#1010e0' } },
        left: 0,
        top: 0,
      },
    ])
    .withExif({ IFD3: { GPSLatitude: '51/1 30/1 0/1', GPSLatitudeRef: 'N' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();

async function aPublicPhoto(change: Partial<PhotoRow> = {}) {
  const store = await freshStore();
  const { editor, addStory } = await aNewsroom(store);
  const ctx = await aContext(store, editor);
  const row = aPhoto(editor.id, { width: 2400, height: 800, renditions: [], ...change });
  await ctx.files.write(originalKey(row.sha256), await sideways());
  await store.photos.add(row, anAudit());
  const complete = await finishPhoto(ctx, row.id);
  if (!complete) throw new Error('The photo is there.');
  const story = await addStory({ headline: 'Live', slug: 'live' });
  await published(store, story, { photos: { [row.id]: frozenPhoto(complete) }, leadPhotoId: row.id });
  await addLateFiles(ctx, row.id);
  const shown = async () => (await store.shelf.byId(story.id))?.photos[row.id];
  const card = async () => (await store.shelf.cards([story.id]))[0]?.leadPhoto;
  return { store, ctx, id: row.id, shown, card };
}

const isRed = async (bytes: Buffer) => {
  const [red, , blue] = (await sharp(bytes).stats()).channels;
  return (red?.mean ?? 0) > 200 && (blue?.mean ?? 255) < 60;
};

test('a public lead photo gets a file for each place that shows a part of it, sRGB, upright, credited and without its place', async () => {
  const { ctx, id, shown, card } = await aPublicPhoto({ focal: { x: 0.1, y: 0.5 } });
  const cuts = (await shown())?.cuts ?? [];
  expect(new Set(cuts.map(({ shape, format }) => `${shape} ${format}`))).toEqual(
    new Set(['3:2 avif', '3:2 webp', '1:1 avif', '1:1 webp', '1:1 jpg', '16:9 jpg', '4:3 jpg', '1.91:1 jpg']),
  );
  expect((await card())?.cuts).toEqual(cuts);
  for (const file of cuts) {
    const bytes = await ctx.files.read(renditionKey(id, file));
    const { width, height, space, orientation, exif } = await sharp(bytes).metadata();
    expect({ width, height, space, orientation, exif }).toEqual({
      ...{ width: file.width, height: file.height, space: 'srgb' },
      ...{ orientation: undefined, exif: undefined },
    });
    // These two are wider than the red half.
    if (!['16:9', '1.91:1'].includes(file.shape))
      expect(await isRed(bytes), `${file.shape} ${file.format}`).toBe(true);
    expect(readMetadata(bytes, 0).facts.creators).toEqual(['Ivo Lens']);
  }
});

test('another point cuts a public photo anew, and what it replaced goes', async () => {
  const { store, ctx, id, shown } = await aPublicPhoto({ focal: { x: 0.1, y: 0.5 } });
  const before = (await shown())?.cuts ?? [];
  await changePhoto(ctx, { id, focal: { x: 0.9, y: 0.5 } });
  await finishPhoto(ctx, id);
  await addLateFiles(ctx, id);
  const now = await shown();
  expect(now?.focal).toEqual({ x: 0.9, y: 0.5 });
  expect(now?.cuts).toHaveLength(before.length);
  const square = now?.cuts?.find(({ shape, format }) => shape === '1:1' && format === 'webp');
  expect(await isRed(await ctx.files.read(renditionKey(id, square ?? { width: 0, format: 'webp' })))).toBe(
    false,
  );
  for (const file of before) expect(await ctx.files.size(renditionKey(id, file))).toBeNull();
  expect((await store.photos.byId(id))?.cuts).toEqual(now?.cuts);
});

test('a free crop is there before an edition goes out, sharp from the original, and taken away it is gone', async () => {
  const { store, ctx, id, shown } = await aPublicPhoto();
  await changePhoto(ctx, { id, crops: { free: { x: 0, y: 0, width: 0.4, height: 1 } } });
  const row = await store.photos.byId(id);
  const [ready] = row ? await finishedPhotos(ctx, [row]) : [];
  const free = ready?.cuts.filter(({ shape, format }) => shape === 'free' && format === 'jpg') ?? [];
  expect(free.at(-1)).toMatchObject({ width: 960, height: 800 });
  await addLateFiles(ctx, id);
  expect((await shown())?.cuts?.map(({ shape }) => shape)).toContain('free');
  await changePhoto(ctx, { id, crops: { free: null } });
  await addLateFiles(ctx, id);
  expect((await shown())?.cuts?.map(({ shape }) => shape)).not.toContain('free');
});

test('what may not be cropped is refused with the reason, and shown whole', async () => {
  const { ctx, id, shown } = await aPublicPhoto({ conditions: ['no cropping'] });
  expect(await shown()).toMatchObject({ whole: true, cuts: [] });
  const drawn = changePhoto(ctx, { id, crops: { '1:1': { x: 0, y: 0, width: 0.3, height: 0.9 } } });
  await expect(drawn).rejects.toThrow(/may not be cropped: its licence says so/);
});

test('a publish asks for the parts that cards show, once', async () => {
  const { store, ctx, id } = await aPublicPhoto();
  const asked = async () => {
    const now = ctx.clock.now();
    return (await store.jobs.take(now, now + 1, 'slow'))?.payload ?? null;
  };
  await askForCuts(ctx, { leadPhotoId: id });
  expect(await asked()).toBeNull();
  await store.photos.change(id, { cuts: [] }, null);
  await askForCuts(ctx, { leadPhotoId: id });
  expect(await asked()).toEqual({ photoId: id });
});

import sharp from 'sharp';
import { expect, test } from 'vitest';
import type { Context } from '#lib/context.ts';
import { changePhoto } from '#lib/photos/change-photo.ts';
import { cleanPhotos } from '#lib/photos/clean-photos.ts';
import { frozenPhoto } from '#lib/photos/freeze.ts';
import { readPhoto } from '#lib/photos/read-photo.ts';
import { startCleaning } from '#lib/photos/start-cleaning.ts';
import { aContext } from '../support/context.ts';
import { aNewsroom } from '../support/rows.ts';
import { freshStore } from '../support/store.ts';
import { takenIn } from '../support/take-in.ts';

/** Something warm on grey, where a face would be. */
function aFaceAt(width: number, height: number, x: number, y: number): Promise<Buffer> {
  const at = `cx="${width * x}" cy="${height * y}"`;
  return sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#888"/><circle ${at} r="50" fill="#d08060"/><circle ${at} r="10" fill="#f00"/></svg>`,
    ),
  )
    .jpeg()
    .toBuffer();
}

async function aDesk(): Promise<Context> {
  const store = await freshStore();
  const { editor } = await aNewsroom(store);
  return aContext(store, editor);
}

test.each([
  ['a landscape', 900, 600, 0.78, 0.75],
  ['a portrait', 600, 900, 0.75, 0.86],
  ['a square', 700, 700, 0.3, 0.2],
])('%s comes in with the point that the eye meets first', async (_, width, height, x, y) => {
  const { focal } = await takenIn(await aDesk(), await aFaceAt(width, height, x, y));
  expect(Math.abs((focal?.x ?? 9) - x)).toBeLessThan(0.1);
  expect(Math.abs((focal?.y ?? 9) - y)).toBeLessThan(0.1);
});

test('a person’s choice is final, reaches editions, and leaves the files as they are', async () => {
  const desk = await aDesk();
  const photo = await takenIn(desk, await aFaceAt(900, 600, 0.78, 0.75));
  expect(photo.editedFields).toEqual([]);
  const changed = await changePhoto(desk, { id: photo.id, focal: { x: 0.2, y: 0.1234 } });
  expect(changed).toMatchObject({ focal: { x: 0.2, y: 0.123 }, editedFields: ['focal'] });
  await startCleaning(desk, null);
  await cleanPhotos(desk);
  const row = await desk.store.photos.byId(photo.id);
  if (!row) throw new Error('The photo is there.');
  expect(row).toMatchObject({ focal: { x: 0.2, y: 0.123 }, updatedAt: photo.updatedAt });
  expect(frozenPhoto(row).focal).toEqual({ x: 0.2, y: 0.123 });
  expect((await readPhoto(desk, { id: photo.id })).focal).toEqual({ x: 0.2, y: 0.123 });
});

test('a point outside the picture is refused with a sentence', async () => {
  const desk = await aDesk();
  const { id } = await takenIn(desk, await aFaceAt(900, 600, 0.5, 0.5));
  await expect(changePhoto(desk, { id, focal: { x: 1.2, y: 0 } })).rejects.toThrow(/share from 0 to 1/);
});

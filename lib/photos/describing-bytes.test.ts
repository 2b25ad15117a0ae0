import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { expect, onTestFinished, test } from 'vitest';
import { iimText, withMetadata } from '#db/seed/photos/jpeg-metadata.ts';
import { describingBytes } from './describing-bytes.ts';
import { readMetadata } from './metadata/read.ts';

async function kept(bytes: Uint8Array): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'slugline-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const place = path.join(folder, 'photo');
  await writeFile(place, bytes);
  return place;
}

const picture = (side: number) =>
  sharp(crypto.getRandomValues(new Uint8Array(3 * 60 * 60)), { raw: { width: 60, height: 60, channels: 3 } })
    .resize(side, side, { kernel: 'nearest' })
    .jpeg({ quality: 100 });

test('of a JPEG only what stands before the pixels, and that says all that the whole file says', async () => {
  const jpeg = withMetadata(await picture(1200).toBuffer(), {
    iim: iimText({ 80: 'Ida Holm', 110: 'AFP', 120: 'Ships wait.' }),
    exif: { 315: 'Somebody' },
  });
  const bytes = await describingBytes(await kept(jpeg), 'image/jpeg');
  expect(bytes.length).toBeLessThan(5000);
  expect(jpeg.length).toBeGreaterThan(100_000);
  expect(readMetadata(bytes, 0)).toEqual(readMetadata(jpeg, 0));
});

test('metadata that is longer than the first look is read to its end', async () => {
  const filler = Buffer.concat(
    Array.from({ length: 12 }, () =>
      Buffer.concat([Buffer.from([0xff, 0xed, 0xff, 0xf0]), Buffer.alloc(0xffee)]),
    ),
  );
  const jpeg = withMetadata(await picture(60).toBuffer(), { iim: iimText({ 80: 'Ida Holm' }) });
  const long = Buffer.concat([jpeg.subarray(0, 2), filler, jpeg.subarray(2)]);
  const bytes = await describingBytes(await kept(long), 'image/jpeg');
  expect(bytes.length).toBeGreaterThan(filler.length);
  expect(bytes.length).toBeLessThan(long.length);
});

test.each([
  ['a JPEG that ends before its pixels', 'image/jpeg', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 1])],
  ['a JPEG of rubbish', 'image/jpeg', Buffer.from('\xff\xd8\xff<html>', 'latin1')],
  ['another kind', 'image/png', Buffer.from('\x89PNG and so on', 'latin1')],
])('%s is read whole', async (_what, mime, whole) => {
  expect((await describingBytes(await kept(whole), mime)).equals(whole)).toBe(true);
});

import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { PhotoRow } from '#db/index.ts';
import { signedIn } from '#lib/access.ts';
import type { Context } from '#lib/context.ts';
import { finishedPhotos } from '#lib/photos/finish-photo.ts';
import { takeIn } from '#lib/photos/take-in.ts';
import { drawPhoto, photoKeys } from './draw-photo.ts';
import { drawLogo } from './logo.ts';

/** Draws the sample's photos and takes them in as uploads are: credits and captions are read from the files. */
export async function seedPhotos(ctx: Context): Promise<Record<string, PhotoRow>> {
  const photos: Record<string, PhotoRow> = {};
  for (const key of photoKeys)
    photos[key] = await taken(ctx, await drawPhoto(key), `${key}.jpg`, 'editorial');
  return photos;
}

/** The logo of the sample's partner wire. */
export async function seedLogo(ctx: Context): Promise<PhotoRow> {
  return taken(ctx, await drawLogo(), 'meridian-news-service.png', 'logo');
}

async function taken(
  ctx: Context,
  bytes: Buffer,
  fileName: string,
  purpose: PhotoRow['purpose'],
): Promise<PhotoRow> {
  const place = path.join(ctx.files.temporaryFolder, crypto.randomUUID());
  await writeFile(place, bytes);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const { photo } = await takeIn(ctx, signedIn(ctx.actor), {
    path: place,
    fileName,
    bytes: bytes.length,
    sha256,
    purpose,
  });
  const [finished = photo] = await finishedPhotos(ctx, [photo]);
  return finished;
}

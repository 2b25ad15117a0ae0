import type { Readable } from 'node:stream';
import { z } from 'zod';
import type { PhotoRow } from '#db/index.ts';
import { allowPhoto } from '../access.ts';
import type { Context } from '../context.ts';
import { notFound } from '../errors.ts';
import { parseInput } from '../input.ts';
import { shownAs } from './crops/crops.rules.ts';
import { frozenPhoto } from './freeze.ts';
import { mediaType, renditionKey } from './keys.ts';
import { loadPhoto } from './load.ts';

export const previewPhotoInput = z.object({
  id: z.string(),
  width: z.coerce.number().int().min(1).max(10_000),
  /** "story" for the part that the story's own page shows */
  part: z.enum(['whole', 'story']).default('whole'),
});

export type Preview = { type: string; size: number; bytes: Readable };

/** The rendition that is at least this wide, or the widest: also of a photo that no reader may see. Throws NotFound. */
export async function previewPhoto(ctx: Context, input: unknown): Promise<Preview> {
  const { id, width, part } = parseInput(previewPhotoInput, input);
  const photo = await loadPhoto(ctx, id);
  allowPhoto(ctx.actor, 'see photos', photo);
  return renditionFor(ctx, photo, width, part);
}

/** The bytes of the file that is at least this wide. Whoever calls has asked who may see it. Throws NotFound. */
export async function renditionFor(
  { files }: Pick<Context, 'files'>,
  photo: PhotoRow,
  width: number,
  part: 'whole' | 'story',
): Promise<Preview> {
  const shown = part === 'story' ? shownAs(frozenPhoto(photo), 'free') : photo;
  const byWidth = shown.renditions
    .filter(({ format }) => format === 'webp')
    .sort((a, b) => a.width - b.width);
  const rendition = byWidth.find((made) => made.width >= width) ?? byWidth.at(-1);
  const key = rendition && renditionKey(photo.id, rendition);
  const size = key ? await files.size(key) : null;
  if (!rendition || !key || size === null) throw notFound('photo');
  return { type: mediaType[rendition.format], size, bytes: files.stream(key) };
}

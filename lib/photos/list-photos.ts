import { z } from 'zod';
import { allowPhoto } from '../access.ts';
import type { List, PhotoAnswer } from '../answers.ts';
import type { Context } from '../context.ts';
import { parseInput } from '../input.ts';
import { presentPhotos } from './present.ts';

export const listPhotosInput = z.object({
  q: z.string().trim().max(200).default(''),
  cursor: z.string().max(500).nullish(),
  limit: z.coerce.number().int().min(1).max(100).default(40),
});

/** The library, newest first; `q` looks in caption, creators, credit and file name. Logos are not in it. */
export async function listPhotos(ctx: Context, input: unknown): Promise<List<PhotoAnswer>> {
  const { q, cursor, limit } = parseInput(listPhotosInput, input);
  allowPhoto(ctx.actor, 'see photos', { createdBy: '' });
  const page = await ctx.store.photos.list({ q, cursor: cursor ?? null, limit });
  return { items: await presentPhotos(ctx, page.items), next: page.next };
}

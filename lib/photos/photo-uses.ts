import { z } from 'zod';
import { allowPhoto } from '../access.ts';
import type { PhotoUsesAnswer } from '../answers.ts';
import type { Context } from '../context.ts';
import { parseInput } from '../input.ts';
import { loadPhoto } from './load.ts';
import { usesSeenBy } from './uses.ts';

const Input = z.object({ id: z.string() });

/** The stories whose working copy or edition uses the photo, as far as this person may see them. Throws NotFound. */
export async function photoUses(ctx: Context, input: unknown): Promise<PhotoUsesAnswer> {
  const photo = await loadPhoto(ctx, parseInput(Input, input).id);
  allowPhoto(ctx.actor, 'see photos', photo);
  const { seen } = await usesSeenBy(ctx, await ctx.store.photos.uses(photo.id));
  return { items: seen, next: null };
}

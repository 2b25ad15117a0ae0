import { z } from 'zod';
import { allowPhoto } from '../access.ts';
import type { PhotoAnswer } from '../answers.ts';
import type { Context } from '../context.ts';
import { parseInput } from '../input.ts';
import { loadPhoto } from './load.ts';
import { presentPhoto } from './present.ts';

const Input = z.object({ id: z.string() });

/** One photo with every raw metadata value as it was read from the file. Throws NotFound. */
export async function readPhoto(ctx: Context, input: unknown): Promise<PhotoAnswer> {
  const { id } = parseInput(Input, input);
  const photo = await loadPhoto(ctx, id);
  allowPhoto(ctx.actor, 'see photos', photo);
  return { ...(await presentPhoto(ctx, photo)), raw: photo.raw };
}

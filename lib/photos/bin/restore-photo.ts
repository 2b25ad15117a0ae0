import { z } from 'zod';
import { allowPhoto } from '../../access.ts';
import type { PhotoAnswer } from '../../answers.ts';
import type { Context } from '../../context.ts';
import { parseInput } from '../../input.ts';
import { loadPhoto } from '../load.ts';
import { presentPhoto } from '../present.ts';
import { outOfBin } from './out-of-bin.ts';

export const restorePhotoInput = z.object({ id: z.uuid() });

/** Takes a photo out of the bin, with its files, rights and collections as they were. Throws NotFound or NotAllowed. */
export async function restorePhoto(ctx: Context, input: unknown): Promise<PhotoAnswer> {
  const photo = await loadPhoto(ctx, parseInput(restorePhotoInput, input).id);
  allowPhoto(ctx.actor, 'delete photo', photo);
  return presentPhoto(ctx, await outOfBin(ctx, photo));
}

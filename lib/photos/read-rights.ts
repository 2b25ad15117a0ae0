import { z } from 'zod';
import { allowPhoto } from '../access.ts';
import type { PhotoRightsAnswer } from '../answers.ts';
import type { Context } from '../context.ts';
import { parseInput } from '../input.ts';
import { loadPhoto } from './load.ts';
import { presentRights } from './present-rights.ts';

export const readRightsInput = z.object({ id: z.uuid() });

/** A photo's rights, the supplier's words as rules, and whether it may be used now. Throws NotFound. */
export async function readRights(ctx: Context, input: unknown): Promise<PhotoRightsAnswer> {
  const photo = await loadPhoto(ctx, parseInput(readRightsInput, input).id);
  allowPhoto(ctx.actor, 'see photos', photo);
  return presentRights(ctx, photo);
}

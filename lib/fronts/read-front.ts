import { z } from 'zod';
import type { FrontAnswer } from '../answers/fronts.ts';
import type { Context } from '../context.ts';
import { parseInput } from '../input.ts';
import { frontIdSchema } from './layout.rules.ts';
import { loadFrontFor } from './load.ts';
import { presentFront } from './present.ts';

export const readFrontInput = z.object({ id: frontIdSchema });

/** One front with its working layout, filled as readers would see it now. */
export async function readFront(ctx: Context, input: unknown): Promise<FrontAnswer> {
  const { front } = await loadFrontFor(ctx, parseInput(readFrontInput, input).id);
  return presentFront(ctx, front);
}

import { z } from 'zod';
import { allowPhoto } from '../../access.ts';
import type { PhotoNamesAnswer } from '../../answers.ts';
import type { Context } from '../../context.ts';
import { parseInput } from '../../input.ts';

export const photoNamesInput = z.object({
  kind: z.enum(['creator', 'agency', 'licence']),
  q: z.string().trim().max(100).default(''),
});

/** Names with these letters in them by which the library can be filtered, the commonest first, at most 30. */
export async function photoNames(ctx: Context, input: unknown): Promise<PhotoNamesAnswer> {
  const { kind, q } = parseInput(photoNamesInput, input);
  allowPhoto(ctx.actor, 'see photos', { createdBy: '' });
  return { items: await ctx.store.library.names(kind, q), next: null };
}

import { z } from 'zod';
import type { FrontStory } from '../answers/fronts.ts';
import type { List } from '../answers.ts';
import type { Context } from '../context.ts';
import { parseInput } from '../input.ts';
import { listInput } from '../list-input.ts';
import { frontIdSchema } from './layout.rules.ts';
import { loadFrontFor } from './load.ts';
import { presentShelved } from './present.ts';

export const findFrontStoriesInput = z.object({
  id: frontIdSchema,
  q: listInput.q,
  sectionId: z.uuid().optional(),
  /** how many were read before: `next` of the former answer */
  cursor: z.coerce.number().int().min(0).max(2000).default(0),
  limit: z.coerce.number().int().min(1).max(50).default(25),
});

/** Public stories that may be placed on the front, newest first, or those that hold the words. */
export async function findFrontStories(ctx: Context, input: unknown): Promise<List<FrontStory>> {
  const { id, q, sectionId, cursor, limit } = parseInput(findFrontStoriesInput, input);
  await loadFrontFor(ctx, id);
  const [sections, found] = await Promise.all([
    ctx.store.masthead.sections(),
    ctx.store.shelf.list({
      ...(q ? { q } : {}),
      ...(sectionId ? { sectionId } : {}),
      offset: cursor,
      limit,
    }),
  ]);
  const next = cursor + limit;
  return {
    items: presentShelved(found.items, sections),
    next: found.more && next <= 2000 ? String(next) : null,
  };
}

import { z } from 'zod';
import { signedIn, storiesVisibleTo } from '../access.ts';
import type { List, StoryCard } from '../answers.ts';
import type { Context } from '../context.ts';
import { parseInput, withoutAbsent } from '../input.ts';
import { presentCards } from './present.ts';
import { stateSchema } from './state.ts';

export const listStoriesInput = z.object({
  q: z.string().max(300).optional(),
  /** one state, or several with commas between */
  state: z
    .string()
    .transform((text) => text.split(','))
    .pipe(z.array(stateSchema))
    .optional(),
  sectionId: z.uuid().optional(),
  authorId: z.uuid().optional(),
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});

/** The desk's list: what this person may see, newest change first, or best match first with `q` (NEWSROOM §11). */
export async function listStories(
  ctx: Context,
  input: unknown,
): Promise<List<StoryCard> & { counts: Partial<Record<StoryCard['state'], number>> }> {
  const actor = signedIn(ctx.actor);
  const { state, q, ...rest } = parseInput(listStoriesInput, input);
  const visibility = storiesVisibleTo(actor);
  const [page, counts] = await Promise.all([
    ctx.store.stories.list({
      ...withoutAbsent({ ...rest, states: state, q: q?.trim() || undefined }),
      limit: rest.limit,
      visibility,
    }),
    ctx.store.stories.countByState(visibility),
  ]);
  return { items: await presentCards(ctx, page.items), next: page.next, counts };
}

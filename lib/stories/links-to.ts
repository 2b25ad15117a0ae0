import { z } from 'zod';
import type { List, StoryLink } from '../answers.ts';
import type { Context } from '../context.ts';
import { parseInput } from '../input.ts';
import { presentLink } from '../related/present.ts';
import { loadStory } from './load.ts';

export const linksToInput = z.object({
  id: z.uuid(),
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});

/** The stories that link here by RELATED: what the screen lists before an unpublish or a spike (NEWSROOM §7). */
export async function linksTo(ctx: Context, input: unknown): Promise<List<StoryLink>> {
  const { id, cursor, limit } = parseInput(linksToInput, input);
  await loadStory(ctx, id, 'see story');
  const page = await ctx.store.stories.linkingTo(id, { limit, cursor: cursor ?? null });
  return { items: await presentLink(ctx, page.items), next: page.next };
}

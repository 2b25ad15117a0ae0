import { z } from 'zod';
import { signedIn, storiesLinkableBy } from '../access.ts';
import type { List, StoryLink } from '../answers.ts';
import type { Context } from '../context.ts';
import { parseInput } from '../input.ts';
import { presentLink } from './present.ts';

export const findStoriesInput = z.object({
  q: z.string().trim().max(500).default(''),
  /** the story that is being written: it never links to itself (NEWSROOM §7) */
  except: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(50).default(12),
});

/** Stories to link to, by words of the headline or text or by URL; without words the newest. Public ones first. */
export async function findStories(ctx: Context, input: unknown): Promise<List<StoryLink>> {
  const actor = signedIn(ctx.actor);
  const { q, except, limit } = parseInput(findStoriesInput, input);
  const linkable = ['published', 'draft', 'in review', 'approved', 'scheduled', 'unpublished'] as const;
  const { items } = await ctx.store.stories.list({
    visibility: storiesLinkableBy(actor),
    states: [...linkable],
    limit: limit + 1,
    ...(q ? { q } : {}),
  });
  const found = items.filter((row) => row.id !== except).slice(0, limit);
  const publicFirst = [
    ...found.filter((row) => row.path !== null),
    ...found.filter((row) => row.path === null),
  ];
  return { items: await presentLink(ctx, publicFirst), next: null };
}

import { z } from 'zod';
import { signedIn, storiesVisibleTo } from '../access.ts';
import type { List, StoryCard } from '../answers.ts';
import type { Context } from '../context.ts';
import { parseInput, withoutAbsent } from '../input.ts';
import { listInput } from '../list-input.ts';
import { presentCards } from '../stories/present.ts';

export const listPlanningInput = z.object({
  show: z.enum(['all', 'pitches', 'assignments']).default('all'),
  /** a person's id, or "me" */
  assigneeId: z.union([z.uuid(), z.literal('me')]).optional(),
  sectionId: z.uuid().optional(),
  cursor: listInput.cursor,
  limit: listInput.limit,
});

/** What is pitched and who writes what until when, the next deadline first. */
export async function listPlanning(ctx: Context, input: unknown): Promise<List<StoryCard>> {
  const actor = signedIn(ctx.actor);
  const { show, assigneeId, ...rest } = parseInput(listPlanningInput, input);
  const page = await ctx.store.planning.list({
    ...withoutAbsent(rest),
    limit: rest.limit,
    visibility: storiesVisibleTo(actor),
    ...(show === 'all' ? {} : { pitches: show === 'pitches' }),
    ...(assigneeId ? { assigneeId: assigneeId === 'me' ? actor.id : assigneeId } : {}),
  });
  return { items: await presentCards(ctx, page.items), next: page.next };
}

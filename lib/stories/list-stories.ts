import { z } from 'zod';
import { signedIn, storiesVisibleTo } from '../access.ts';
import type { DeskAnswer } from '../answers.ts';
import type { Context } from '../context.ts';
import { dueBefore } from '../desk/due.ts';
import { deskSorts } from '../desk/filter.rules.ts';
import { parseInput, withoutAbsent } from '../input.ts';
import { listInput } from '../list-input.ts';
import { presentCards } from './present.ts';
import { stateSchema } from './state.ts';

const several = z.string().transform((text) => [...new Set(text.split(','))]);

export const listStoriesInput = z.object({
  q: z.string().max(300).optional(),
  /** one state, or several with commas between */
  state: several.pipe(z.array(stateSchema)).optional(),
  sectionId: z.uuid().optional(),
  /** a person's id, "me" or "nobody" */
  assigneeId: z.union([z.uuid(), z.enum(['me', 'nobody'])]).optional(),
  authorId: z.uuid().optional(),
  partnerId: z.uuid().optional(),
  topicId: z.uuid().optional(),
  /** "overdue", "today", "tomorrow", "week" or a day ("2026-11-30"): unfinished stories whose deadline lies before its end */
  due: z.string().max(20).optional(),
  /** only public stories with changes that readers do not see */
  changed: z.literal('yes').optional(),
  sort: z.enum(deskSorts).optional(),
  /** only these of the filter's stories, with commas between: how a screen learns what a change made of them */
  ids: several.pipe(z.array(z.uuid()).max(100)).optional(),
  cursor: listInput.cursor,
  limit: listInput.limit,
});

/** The desk's list: what this person may see under the filter, and how many by state; best match first with `q` (NEWSROOM §11). */
export async function listStories(ctx: Context, input: unknown): Promise<DeskAnswer> {
  const actor = signedIn(ctx.actor);
  const { state, q, due, assigneeId, changed, ...rest } = parseInput(listStoriesInput, input);
  const zone = due ? (await ctx.store.masthead.settings()).zone : '';
  const { items, next, counts } = await ctx.store.desk.list({
    ...withoutAbsent({
      ...rest,
      states: state,
      q: q?.trim() || undefined,
      dueBefore: due ? dueBefore(due, ctx.clock.now(), zone) : undefined,
      changed: changed ? true : undefined,
    }),
    ...(assigneeId ? { assigneeId: personIn(assigneeId, actor.id) } : {}),
    limit: rest.ids ? 100 : rest.limit,
    visibility: storiesVisibleTo(actor),
  });
  return { items: await presentCards(ctx, items), next, counts };
}

function personIn(word: string, me: string): string | null {
  if (word === 'nobody') return null;
  return word === 'me' ? me : word;
}

import { z } from 'zod';
import { allow } from '../access.ts';
import type { EndingRightAnswer, List } from '../answers.ts';
import type { Context } from '../context.ts';
import { invalid } from '../errors.ts';
import { parseInput } from '../input.ts';
import { listInput } from '../list-input.ts';

const year = 366 * 24 * 3_600_000;
const moment = z.coerce.number().int().min(0).max(8_640_000_000_000);

export const rightsCalendarInput = z.object({
  cursor: listInput.cursor,
  limit: listInput.limit,
  /** milliseconds UTC; now without it */
  from: moment.optional(),
  /** 30 days later without it; at most a year */
  until: moment.optional(),
  /** only photos that a public or scheduled story has */
  used: z.enum(['yes', 'no']).default('no'),
});

/** Which photos' rights end in a time, soonest first, with the stories that each touches. */
export async function rightsCalendar(ctx: Context, input: unknown): Promise<List<EndingRightAnswer>> {
  const asked = parseInput(rightsCalendarInput, input);
  allow(ctx.actor, 'see photo rights');
  const from = asked.from ?? ctx.clock.now();
  const until = asked.until ?? from + 30 * 24 * 3_600_000;
  if (until <= from || until - from > year)
    throw invalid('until: Ask for a time after the beginning, a year at most.', {
      until: 'Ask for a time after the beginning, a year at most.',
    });
  const { items, next } = await ctx.store.photoRights.ending({
    from,
    until,
    limit: asked.limit,
    ...(asked.cursor ? { cursor: asked.cursor } : {}),
  });
  const wanted = asked.used === 'yes' ? items.filter(({ stories }) => stories.length > 0) : items;
  return {
    items: wanted.map(({ id, creditLine, caption, fileName, endsAt, stories }) => ({
      photoId: id,
      creditLine,
      caption,
      fileName,
      endsAt,
      stories,
    })),
    next,
  };
}

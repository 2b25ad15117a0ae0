import { z } from 'zod';
import { signedIn } from '../access.ts';
import type { Context } from '../context.ts';
import { parseInput } from '../input.ts';

export const markNoticesReadInput = z.object({
  /** these, or all of them where none are named */
  ids: z.array(z.uuid()).max(200, 'Mark at most 200 notices at a time, or all of them.').optional(),
});

/** Marks the person's own notices read; their other tabs count anew. */
export async function markNoticesRead(ctx: Context, input: unknown): Promise<{ unread: number }> {
  const { id } = signedIn(ctx.actor);
  const { ids } = parseInput(markNoticesReadInput, input);
  const marked = await ctx.store.notices.markRead(id, ids ?? 'all', ctx.clock.now());
  if (marked > 0) ctx.live.notice(id, null);
  return { unread: await ctx.store.notices.countUnread(id) };
}

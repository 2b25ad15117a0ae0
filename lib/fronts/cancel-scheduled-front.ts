import { z } from 'zod';
import type { FrontAnswer } from '../answers/fronts.ts';
import { auditRow } from '../audit/row.ts';
import type { Context } from '../context.ts';
import { conflict } from '../errors.ts';
import { parseInput } from '../input.ts';
import { frontIdSchema } from './layout.rules.ts';
import { loadFrontFor } from './load.ts';
import { presentFront } from './present.ts';
import { subjectOf } from './publish-front.ts';

export const cancelScheduledFrontInput = z.object({
  id: frontIdSchema,
  n: z.coerce.number().int().min(1),
});

/** Takes a scheduled change of the front back before its time. The version stays in the list. */
export async function cancelScheduledFront(ctx: Context, input: unknown): Promise<FrontAnswer> {
  const { id, n } = parseInput(cancelScheduledFrontInput, input);
  const { actor, front } = await loadFrontFor(ctx, id);
  const audit = auditRow(ctx, 'cancel scheduled front', subjectOf(front), { version: n });
  if (!(await ctx.store.fronts.cancel({ id, n, at: ctx.clock.now(), audit })))
    throw conflict(`Version ${n} does not wait for its time: it is out, cancelled, or never was scheduled.`);
  ctx.live.front(id, front.revision, actor.name);
  return presentFront(ctx, front);
}

import { z } from 'zod';
import type { FrontAnswer } from '../answers/fronts.ts';
import { auditRow } from '../audit/row.ts';
import type { Context } from '../context.ts';
import { conflict } from '../errors.ts';
import { parseInput } from '../input.ts';
import { frontTag } from '../reading/curated.ts';
import { frontIdSchema } from './layout.rules.ts';
import { loadFrontFor } from './load.ts';
import { presentFront } from './present.ts';
import { beforeAndAfter, subjectOf } from './publish-front.ts';

export const withdrawFrontInput = z.object({ id: frontIdSchema });

/** Readers see the automatic front again from their next request on; the working layout and the versions stay. */
export async function withdrawFront(ctx: Context, input: unknown): Promise<FrontAnswer> {
  const { id } = parseInput(withdrawFrontInput, input);
  const { actor, front } = await loadFrontFor(ctx, id);
  const withdrawn = await ctx.store.fronts.withdraw({
    id,
    clear: [frontTag(id)],
    audit: (turn) => auditRow(ctx, 'withdraw front', subjectOf(front), beforeAndAfter(turn)),
  });
  if (!withdrawn) throw conflict('Readers see the automatic front already.');
  ctx.live.front(id, front.revision, actor.name);
  return presentFront(ctx, (await loadFrontFor(ctx, id)).front);
}

import { z } from 'zod';
import type { FrontLayout } from '#db/index.ts';
import type { FrontAnswer } from '../answers/fronts.ts';
import type { Actor, Context } from '../context.ts';
import { conflict } from '../errors.ts';
import { parseInput } from '../input.ts';
import { frontIdSchema, layoutSchema } from './layout.rules.ts';
import { loadFrontFor, type WorkingFront } from './load.ts';
import { presentFront } from './present.ts';

export const changeFrontInput = z.object({
  id: frontIdSchema,
  layout: layoutSchema,
  /** the `version` that the change started from */
  baseVersion: z.int().min(0),
});

/**
 * Keeps the working layout; readers see nothing of it until *Publish front*. A write that started from an older one is
 * a Conflict that carries the present front: nothing of either is overwritten.
 */
export async function changeFront(ctx: Context, input: unknown): Promise<FrontAnswer> {
  const { id, layout, baseVersion } = parseInput(changeFrontInput, input);
  const { actor, front } = await loadFrontFor(ctx, id);
  const row = await writeLayout(ctx, actor, front, layout, baseVersion);
  return presentFront(ctx, { ...front, layout, revision: row.revision, row });
}

/** The working layout as it is written by a change or a restoration. Throws Conflict with the front as it is. */
export async function writeLayout(
  ctx: Context,
  actor: Actor,
  front: WorkingFront,
  layout: FrontLayout,
  baseVersion: number,
  audit?: Parameters<Context['store']['fronts']['change']>[0]['audit'],
) {
  const written = await ctx.store.fronts.change({
    id: front.id,
    layout,
    revision: baseVersion,
    by: actor.id,
    at: ctx.clock.now(),
    ...(audit ? { audit } : {}),
  });
  if (!written.ok) throw await changedMeanwhile(ctx, front.id);
  ctx.live.front(front.id, written.made.revision, actor.name);
  return written.made;
}

/** Who changed the front meanwhile, with the front as it is now. */
export async function changedMeanwhile(ctx: Context, id: WorkingFront['id']) {
  const { front } = await loadFrontFor(ctx, id);
  const current = await presentFront(ctx, front);
  const who = current.changedBy || 'Somebody';
  return conflict(`${who} changed this front meanwhile. Look at it as it is now, then try again.`, current);
}

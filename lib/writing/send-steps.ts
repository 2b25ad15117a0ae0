import { z } from 'zod';
import type { Context } from '../context.ts';
import { conflict } from '../errors.ts';
import { parseInput } from '../input.ts';
import { loadStory } from '../stories/load.ts';
import { type Outcome, takeSteps } from './authority.ts';

export const mostStepsAtOnce = 200;

export const sendStepsInput = z.object({
  id: z.uuid(),
  version: z.int().min(0),
  steps: z
    .array(z.record(z.string(), z.unknown()))
    .min(1)
    .max(mostStepsAtOnce, `At most ${mostStepsAtOnce} changes at once.`),
  /** as the caller names it, or with the script's prefix before */
  clientId: z.string().min(1).max(140),
});

/**
 * Writes steps of the document for a script. Throws Conflict, with the steps in between, when others wrote meanwhile.
 * They are kept under `script:<person>:<clientId>`: under a colleague's client id their tab would take them for its own.
 */
export async function sendSteps(ctx: Context, input: unknown): Promise<{ version: number }> {
  const { clientId, ...batch } = parseInput(sendStepsInput, input);
  const sent = await writeSteps(ctx, { ...batch, clientId: `script:${ctx.actor?.id}:${clientId}` });
  if (sent.outcome === 'accepted') return { version: sent.version };
  throw conflict('Others wrote meanwhile.', { version: sent.version, steps: sent.steps });
}

/** The same for the live connection, where being behind is everyday. Asks for permission with every batch. */
export async function writeSteps(ctx: Context, input: unknown): Promise<Outcome> {
  const { id, ...batch } = parseInput(sendStepsInput, input);
  const { actor } = await loadStory(ctx, id, 'edit story');
  const outcome = await takeSteps(ctx, { ...batch, storyId: id, personId: actor.id }, ctx.clock.now());
  if (outcome.outcome === 'accepted') {
    const { clientId } = batch;
    ctx.live.steps(
      id,
      batch.version,
      batch.steps.map((step) => ({ step, clientId })),
    );
  }
  return outcome;
}

import { z } from 'zod';
import type { Context } from '../context.ts';
import { conflict } from '../errors.ts';
import { parseInput } from '../input.ts';
import { loadStory } from '../stories/load.ts';
import { mostStepsSent, stepsSince } from './authority.ts';
import type { SentStep } from './live.ts';

export const readStepsInput = z.object({ id: z.uuid(), since: z.coerce.number().int().min(0) });

/**
 * The steps after version `since`; `version` is where they end. Throws Conflict when they are too many or `since` is not
 * a version of ours: load the story instead.
 */
export async function readSteps(
  ctx: Context,
  input: unknown,
): Promise<{ version: number; steps: SentStep[] }> {
  const { id, since } = parseInput(readStepsInput, input);
  const { story } = await loadStory(ctx, id, 'see story');
  if (since > story.stepVersion || story.stepVersion - since > mostStepsSent)
    throw conflict('These steps can not be caught up. Load the story again.', { version: story.stepVersion });
  const steps = await stepsSince(ctx, id, since);
  return { version: since + steps.length, steps };
}

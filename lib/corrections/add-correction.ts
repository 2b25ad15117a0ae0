import { z } from 'zod';
import type { CorrectionAnswer } from '../answers.ts';
import { auditRow } from '../audit/row.ts';
import type { Context } from '../context.ts';
import { conflict } from '../errors.ts';
import { newId } from '../ids.ts';
import { parseInput } from '../input.ts';
import { afterPublication } from '../publishing/after.ts';
import { loadStory } from '../stories/load.ts';
import { correctionTags, movesTime, whyNoCorrection } from './corrections.rules.ts';
import { correctionText, correctionType } from './fields.ts';
import { presentCorrection } from './present.ts';

export const addCorrectionInput = z.object({ id: z.uuid(), type: correctionType, text: correctionText });

/** Readers see it with the next request: on the story, at `/corrections`, in feeds and JSON-LD (NEWSROOM §6). */
export async function addCorrection(ctx: Context, input: unknown): Promise<CorrectionAnswer> {
  const { id, type, text } = parseInput(addCorrectionInput, input);
  const { actor, story } = await loadStory(ctx, id, 'correct');
  const refusal = whyNoCorrection(story);
  if (refusal) throw conflict(refusal, { state: story.state });

  const at = ctx.clock.now();
  const correction = { id: newId(at), storyId: id, type, text, at, n: 1, editedAt: null };
  const added = await ctx.store.acts.addCorrection({
    correction,
    by: actor.id,
    movesTime: movesTime(type),
    clear: correctionTags(id),
    audit: auditRow(
      ctx,
      'correct',
      { kind: 'story', id },
      { correctionId: correction.id, after: { type, text } },
    ),
  });
  if (!added) throw conflict('Meanwhile the story was killed: nothing can be added to it.');
  afterPublication(ctx, {
    storyId: id,
    state: story.state,
    sentence: `${actor.name} added a ${type} to the story.`,
  });
  return presentCorrection(ctx, correction);
}

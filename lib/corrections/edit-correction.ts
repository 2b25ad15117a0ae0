import { z } from 'zod';
import type { CorrectionAnswer } from '../answers.ts';
import { auditRow } from '../audit/row.ts';
import type { Context } from '../context.ts';
import { conflict, notFound } from '../errors.ts';
import { parseInput } from '../input.ts';
import { afterPublication } from '../publishing/after.ts';
import { loadStory } from '../stories/load.ts';
import { correctionTags, whyNoCorrection } from './corrections.rules.ts';
import { correctionText, correctionType } from './fields.ts';
import { presentCorrection } from './present.ts';

export const editCorrectionInput = z.object({
  id: z.uuid(),
  correctionId: z.uuid(),
  type: correctionType.optional(),
  text: correctionText.optional(),
  /** the wording that the change starts from; without it, the newest */
  n: z.int().min(1).optional(),
});

/** Another wording of a note; the former ones are kept. From an older wording: Conflict with the present one. */
export async function editCorrection(ctx: Context, input: unknown): Promise<CorrectionAnswer> {
  const { id, correctionId, ...change } = parseInput(editCorrectionInput, input);
  const { actor, story } = await loadStory(ctx, id, 'correct');
  const before = await ctx.store.acts.correction(correctionId);
  if (before?.storyId !== id) throw notFound('correction');
  const refusal = whyNoCorrection(story);
  if (refusal) throw conflict(refusal, { state: story.state });
  const behind = async () =>
    conflict(
      'Somebody else changed this note meanwhile. Look at it again.',
      await ctx.store.acts.correction(correctionId),
    );
  if (change.n !== undefined && change.n !== before.n) throw await behind();

  const { type = before.type, text = before.text } = change;
  if (type === before.type && text === before.text) return presentCorrection(ctx, before);
  const correction = { ...before, type, text, n: before.n + 1, editedAt: ctx.clock.now() };
  const edited = await ctx.store.acts.editCorrection({
    correction,
    by: actor.id,
    clear: correctionTags(id),
    audit: auditRow(
      ctx,
      'edit correction',
      { kind: 'story', id },
      {
        correctionId,
        before: { type: before.type, text: before.text },
        after: { type, text },
      },
    ),
  });
  if (edited === 'behind') throw await behind();
  afterPublication(ctx, {
    storyId: id,
    state: story.state,
    sentence: `${actor.name} changed a ${type} of the story.`,
  });
  return presentCorrection(ctx, correction);
}

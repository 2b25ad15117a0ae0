import { z } from 'zod';
import { allowPhoto } from '../../access.ts';
import type { PlacementAnswer } from '../../answers.ts';
import type { Context } from '../../context.ts';
import { conflict } from '../../errors.ts';
import { parseInput } from '../../input.ts';
import { loadStory } from '../../stories/load.ts';
import { workingDocument } from '../../writing/authority.ts';
import { differenceAsSteps } from '../../writing/difference.ts';
import type { StepJson } from '../../writing/live.ts';
import { writeSteps } from '../../writing/send-steps.ts';
import { loadPhoto } from '../load.ts';
import { withPhoto } from './placing.rules.ts';

export const sendToStoryInput = z.object({
  id: z.uuid(),
  storyId: z.uuid(),
  place: z.enum(['lead', 'end']),
});

/** Others may write while the photo comes in: it is placed anew in what they wrote. */
const tries = 5;

/**
 * Puts the photo into a story, as its lead or at the end of its body, as if it were done in the editor: who has the story open
 * sees it come in. Throws NotAllowed, or Conflict with a sentence.
 */
export async function sendToStory(ctx: Context, input: unknown): Promise<PlacementAnswer> {
  const { id, storyId, place } = parseInput(sendToStoryInput, input);
  const photo = await loadPhoto(ctx, id);
  allowPhoto(ctx.actor, 'see photos', photo);
  if (photo.purpose === 'logo') throw conflict('This is a partner’s logo. Choose a photo.');
  if (photo.binnedAt !== null) throw conflict('This photo is in the bin. Bring it back first.');
  const { actor, story } = await loadStory(ctx, storyId, 'edit story');
  for (let attempt = 0; attempt < tries; attempt++) {
    const { node, version } = await workingDocument(ctx, storyId);
    const steps = differenceAsSteps(node, withPhoto(node, photo, place)).map(
      (step) => step.toJSON() as StepJson,
    );
    if (steps.length === 0) throw conflict('This photo is the story’s lead photo already.');
    const sent = await writeSteps(ctx, { id: storyId, version, steps, clientId: `library:${actor.id}` });
    if (sent.outcome === 'accepted') return { storyId, headline: story.headline, version: sent.version };
  }
  throw conflict('Too much is being written in this story just now. Try again in a moment.');
}

import { z } from 'zod';
import { allowStory } from '../access.ts';
import type { StoryAnswer } from '../answers.ts';
import { auditRow } from '../audit/row.ts';
import type { Context } from '../context.ts';
import { conflict, notFound } from '../errors.ts';
import { parseInput } from '../input.ts';
import { tellAuthors, titleOf } from '../notices/tell-authors.ts';
import { loadStory } from '../stories/load.ts';
import { presentStory } from '../stories/present.ts';

export const acceptPitchInput = z.object({ id: z.uuid() });

/** An editor takes a pitch: it is a draft like any other from now on. A pitch that is not wanted is spiked. */
export async function acceptPitch(ctx: Context, input: unknown): Promise<StoryAnswer> {
  const { id } = parseInput(acceptPitchInput, input);
  const { actor, story } = await loadStory(ctx, id, 'approve');
  const refusal = 'This is no open pitch any more.';
  if (!story.isPitch || story.state !== 'draft') throw conflict(refusal, { state: story.state });
  allowStory(actor, 'accept pitch', story);
  const audit = auditRow(ctx, 'accept pitch', { kind: 'story', id });
  const accepted = await ctx.store.planning.accept(id, ctx.clock.now(), audit);
  if (!accepted) throw notFound('story');
  if (!accepted.ok) throw conflict(refusal, { state: accepted.story.state });
  ctx.live.fields(id, accepted.story.revision, {}, actor.name);
  ctx.live.desk(id);
  const sentence = `${actor.name} accepted the pitch for ${titleOf(story)}.`;
  await tellAuthors(ctx, accepted.story, 'pitch accepted', sentence);
  return presentStory(ctx, accepted.story);
}

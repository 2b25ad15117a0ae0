import { z } from 'zod';
import { allowStory, canStory } from '../access.ts';
import type { StoryAnswer } from '../answers.ts';
import { auditRow } from '../audit/row.ts';
import type { Context } from '../context.ts';
import { conflict, invalid, notFound } from '../errors.ts';
import { refuseHeld } from '../holds/refuse-held.ts';
import { parseInput } from '../input.ts';
import { approve } from './approve.ts';
import { loadStory } from './load.ts';
import { moveBetween, moves, whyNoMove } from './moves.ts';
import { presentStory } from './present.ts';
import { stateSchema } from './state.ts';
import { tellOfMove } from './tell-of-move.ts';

export const moveStoryInput = z.object({
  id: z.uuid(),
  to: stateSchema,
  note: z.string().trim().max(2000, 'A note has at most 2,000 characters.').default(''),
});

/** One move of NEWSROOM §3. An illegal one is refused with a sentence; two at once: the second is told the truth. */
export async function moveStory(ctx: Context, input: unknown): Promise<StoryAnswer> {
  const { id, to, note } = parseInput(moveStoryInput, input);
  const { actor, story } = await loadStory(ctx, id, 'see story');
  const move = moveBetween(story.state, to, { note, may: (action) => canStory(actor, action, story) });
  if (!move) throw conflict(whyNoMove(story.state, to), { state: story.state });
  allowStory(actor, moves[move].needs, story);
  if (moves[move].note === 'required' && note === '')
    throw invalid('Say in a note what has to change.', { note: 'Say in a note what has to change.' });
  if (move === 'spike') await refuseHeld(ctx, 'story', id, 'spiked');

  const audit = auditRow(ctx, move, { kind: 'story', id }, { from: story.state, to, note });
  const moved =
    move === 'approve'
      ? await approve(ctx, actor, story, note)
      : await ctx.store.stories.move(id, [story.state], to, ctx.clock.now(), audit);
  if (!moved) throw notFound('story');
  // A hold that was set since we looked makes the transaction refuse the spike.
  if (!moved.ok && move === 'spike') await refuseHeld(ctx, 'story', id, 'spiked');
  if (!moved.ok) throw conflict(`Meanwhile the story is ${moved.story.state}.`, { state: moved.story.state });
  await tellOfMove(ctx, actor, move, moved.story, note);
  return presentStory(ctx, moved.story);
}

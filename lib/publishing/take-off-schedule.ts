import { z } from 'zod';
import type { StoryAnswer } from '../answers.ts';
import { auditRow } from '../audit/row.ts';
import type { Context } from '../context.ts';
import { conflict } from '../errors.ts';
import { parseInput } from '../input.ts';
import { loadStory } from '../stories/load.ts';
import { presentStory } from '../stories/present.ts';
import { afterPublication } from './after.ts';

export const takeOffScheduleInput = z.object({ id: z.uuid() });

/** The story does not go out by itself any more; it is again what it was. What readers see stays as it is. */
export async function takeOffSchedule(ctx: Context, input: unknown): Promise<StoryAnswer> {
  const { id } = parseInput(takeOffScheduleInput, input);
  const { actor, story } = await loadStory(ctx, id, 'schedule');
  const waits = await ctx.store.schedules.of(id);
  const refusal = 'The story is not on the schedule.';
  if (!waits) throw conflict(refusal, { state: story.state });
  const moved = await ctx.store.schedules.end({
    storyId: id,
    id: waits.id,
    outcome: 'taken off',
    reason: '',
    at: ctx.clock.now(),
    audit: auditRow(
      ctx,
      'take off schedule',
      { kind: 'story', id },
      { before: { local: waits.local, zone: waits.zone, versionId: waits.versionId }, after: null },
    ),
  });
  if (!moved.ok)
    throw conflict('Meanwhile somebody else changed the schedule. Look again.', { state: moved.story.state });
  const sentence = `${actor.name} took the story off the schedule.`;
  afterPublication(ctx, { storyId: id, state: moved.story.state, sentence });
  return presentStory(ctx, moved.story);
}

import type { StoryAnswer } from '../answers.ts';
import type { Context } from '../context.ts';
import { parseInput } from '../input.ts';
import { loadStory } from '../stories/load.ts';
import { takeOffSchedule } from './take-off-schedule.ts';
import { unpublish, unpublishInput } from './unpublish.ts';

/** A story that is not out yet is taken off the schedule, one that is out from its readers. */
export async function withdraw(ctx: Context, input: unknown): Promise<StoryAnswer> {
  const { id } = parseInput(unpublishInput, input);
  const { story } = await loadStory(ctx, id, 'unpublish');
  return story.state === 'scheduled' ? takeOffSchedule(ctx, { id }) : unpublish(ctx, input);
}

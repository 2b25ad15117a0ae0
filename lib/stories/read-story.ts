import { z } from 'zod';
import type { StoryAnswer } from '../answers.ts';
import type { Context } from '../context.ts';
import { parseInput } from '../input.ts';
import { loadStory } from './load.ts';
import { presentStory } from './present.ts';

export const readStoryInput = z.object({ id: z.uuid() });

/** Opening a story writes nothing (NEWSROOM §4.3). */
export async function readStory(ctx: Context, input: unknown): Promise<StoryAnswer> {
  const { id } = parseInput(readStoryInput, input);
  const { story } = await loadStory(ctx, id, 'see story');
  return presentStory(ctx, story);
}

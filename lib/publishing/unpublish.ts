import { z } from 'zod';
import type { StoryAnswer } from '../answers.ts';
import { auditRow } from '../audit/row.ts';
import type { Context } from '../context.ts';
import { conflict } from '../errors.ts';
import { parseInput } from '../input.ts';
import { loadStory } from '../stories/load.ts';
import { presentStory } from '../stories/present.ts';
import { afterPublication } from './after.ts';
import { tagsToClear } from './tags.ts';

export const unpublishInput = z.object({ id: z.uuid(), note: z.string().trim().max(2000).default('') });

/** Takes the story away from readers, reversibly: the next request is 404 and every list is without it (NEWSROOM §6). */
export async function unpublish(ctx: Context, input: unknown): Promise<StoryAnswer> {
  const { id, note } = parseInput(unpublishInput, input);
  const { actor, story } = await loadStory(ctx, id, 'unpublish');
  const refusal = 'Only a published story can be unpublished.';
  if (story.state !== 'published') throw conflict(refusal, { state: story.state });

  const moved = await ctx.store.publishing.unpublish({
    storyId: id,
    at: ctx.clock.now(),
    clear: tagsToClear(await ctx.store.shelf.byId(id)),
    audit: auditRow(ctx, 'unpublish', { kind: 'story', id }, { path: story.path, note }),
  });
  if (!moved.ok) throw conflict(refusal, { state: moved.story.state });
  const sentence = `${actor.name} unpublished the story${note ? ` — ${note}` : ''}.`;
  afterPublication(ctx, { storyId: id, state: 'unpublished', sentence });
  return presentStory(ctx, moved.story);
}

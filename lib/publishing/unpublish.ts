import { z } from 'zod';
import type { StoryAnswer } from '../answers.ts';
import { auditRow } from '../audit/row.ts';
import type { Context } from '../context.ts';
import { conflict } from '../errors.ts';
import { parseInput } from '../input.ts';
import { notify } from '../notices/notify.ts';
import { authorsOf } from '../notices/tell-authors.ts';
import { forgetSocialImage } from '../reading/social/files.ts';
import { loadStory } from '../stories/load.ts';
import { presentStory } from '../stories/present.ts';
import { afterPublication } from './after.ts';
import { photoTags, tagsToClear } from './tags.ts';

export const unpublishInput = z.object({ id: z.uuid(), note: z.string().trim().max(2000).default('') });

/** Takes the story away from readers, reversibly: the next request is 404 and every list is without it (NEWSROOM §6). */
export async function unpublish(ctx: Context, input: unknown): Promise<StoryAnswer> {
  const { id, note } = parseInput(unpublishInput, input);
  // A publish between the look at the edition and the commit makes the guard of the transaction fail: look again.
  for (let attempt = 0; attempt < 5; attempt++) {
    const { actor, story } = await loadStory(ctx, id, 'unpublish');
    if (story.state !== 'published')
      throw conflict('Only a published story can be unpublished.', { state: story.state });
    const shelved = await ctx.store.shelf.byId(id);
    const before = { state: story.state, path: story.path };
    const after = { state: 'unpublished', path: null };
    const moved = await ctx.store.publishing.unpublish({
      storyId: id,
      liveVersionId: story.liveVersionId,
      at: ctx.clock.now(),
      clear: [...tagsToClear(shelved), ...photoTags(shelved)],
      audit: auditRow(ctx, 'unpublish', { kind: 'story', id }, { path: story.path, note, before, after }),
    });
    if (!moved.ok) continue;
    const sentence = `${actor.name} unpublished the story${note ? ` — ${note}` : ''}.`;
    await forgetSocialImage(ctx, id);
    afterPublication(ctx, { storyId: id, state: 'unpublished', sentence });
    // The authors are told with the publication.
    const authors = await authorsOf(ctx.store, story);
    const to = story.personIds.filter((person) => !authors.includes(person));
    const told = `${actor.name} unpublished “${story.headline}”${note ? `: ${note}` : '.'}`;
    await notify(ctx, { to, kind: 'unpublished', storyId: id, sentence: told });
    return presentStory(ctx, moved.story);
  }
  throw conflict('The story kept changing meanwhile. Try again in a moment.');
}

import { z } from 'zod';
import type { StoryRow } from '#db/index.ts';
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

const sentence = z.string().trim().max(2000, 'At most 2,000 characters.');
const usualNotice = 'This story has been withdrawn.';

export const killInput = z.object({
  id: z.uuid(),
  /** for the newsroom and the audit */
  reason: sentence.min(1, 'Say why the story is killed.'),
  /** for readers, at every address that the story had */
  notice: sentence.default('').transform((notice) => notice || usualNotice),
});

/**
 * Takes a story that is or was public away for good: the next request of its page is 410 with the notice, and every
 * surface is without it (NEWSROOM §6). Legal holds and versions stay: readers lose it, the newsroom does not.
 */
export async function kill(ctx: Context, input: unknown): Promise<StoryAnswer> {
  const { id, reason, notice } = parseInput(killInput, input);
  // A publish between the look at the edition and the commit makes the guard of the transaction fail: look again.
  for (let attempt = 0; attempt < 5; attempt++) {
    const { actor, story } = await loadStory(ctx, id, 'kill');
    const refusal = whyNot(story);
    if (refusal) throw conflict(refusal, { state: story.state });
    const shelved = await ctx.store.shelf.byId(id);
    const moved = await ctx.store.acts.kill({
      kill: { storyId: id, notice, reason, by: actor.id, at: ctx.clock.now() },
      liveVersionId: story.liveVersionId,
      clear: [...tagsToClear(shelved), ...photoTags(shelved)],
      audit: auditRow(
        ctx,
        'kill',
        { kind: 'story', id },
        {
          reason,
          notice,
          path: story.path,
          before: { state: story.state, path: story.path },
          after: { state: 'killed', path: null },
        },
      ),
    });
    if (!moved.ok) continue;
    const said = `${actor.name} killed the story: ${reason}`;
    await forgetSocialImage(ctx, id);
    afterPublication(ctx, { storyId: id, state: 'killed', sentence: said });
    const to = [...(await authorsOf(ctx.store, story)), ...story.personIds];
    await notify(ctx, {
      to,
      kind: 'killed',
      storyId: id,
      sentence: `${actor.name} killed “${story.headline}”: ${reason}`,
    });
    return presentStory(ctx, moved.story);
  }
  throw conflict('The story kept changing meanwhile. Try again in a moment.');
}

function whyNot(story: StoryRow): string | null {
  if (story.state === 'killed') return 'The story is killed already, and that is final.';
  if (story.firstPublishedAt === null)
    return 'Readers never saw this story, so there is nothing to kill. Spike it instead.';
  return null;
}

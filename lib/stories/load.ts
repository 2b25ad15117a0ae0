import type { Id, StoryRow } from '#db/index.ts';
import { allowStory, canStory, type StoryAction, signedIn } from '../access.ts';
import type { Actor, Context } from '../context.ts';
import { notFound } from '../errors.ts';

/**
 * The story, when the actor may do `action` with it. A story that they may not even see does not exist for them
 * (NotFound); one that they see but may not touch is refused (NotAllowed).
 */
export async function loadStory(
  ctx: Context,
  id: Id,
  action: StoryAction,
): Promise<{ actor: Actor; story: StoryRow }> {
  const actor = signedIn(ctx.actor);
  const story = await ctx.store.stories.byId(id);
  if (!story || !canStory(actor, 'see story', story)) throw notFound('story');
  allowStory(actor, action, story);
  return { actor, story };
}

import type { Id, NoticeKind, State } from '#db/index.ts';
import type { Telling } from './notify.ts';
import { tellAuthors, titleOf } from './tell-authors.ts';

const kinds: Partial<Record<State, NoticeKind>> = { published: 'published', unpublished: 'unpublished' };

/** Tells the authors that their story came out, or went from readers: `sentence` says who did it. Never throws. */
export async function tellOfPublication(
  ctx: Telling,
  { storyId, state, sentence }: { storyId: Id; state: State; sentence: string },
): Promise<void> {
  const kind = kinds[state];
  if (!kind) return;
  const story = await ctx.store.stories.byId(storyId).catch(() => null);
  if (story) await tellAuthors(ctx, story, kind, `${titleOf(story)}: ${sentence}`);
}

import type { Id, NoticeKind, Store, StoryRow } from '#db/index.ts';
import { notify, type Telling } from './notify.ts';

/** Those who wait for what becomes of a story: who signed it, who was given it, who made it. */
export async function authorsOf(
  store: Pick<Store, 'masthead'>,
  story: Pick<StoryRow, 'authorIds' | 'assigneeId' | 'createdBy'>,
): Promise<Id[]> {
  const bylined = await store.masthead.authorsByIds(story.authorIds);
  const ids = [...bylined.map((author) => author.personId), story.assigneeId, story.createdBy];
  return [...new Set(ids.filter((id) => id !== null))];
}

/** Tells the story's authors what became of it. Never throws. */
export async function tellAuthors(
  ctx: Telling,
  story: StoryRow,
  kind: NoticeKind,
  sentence: string,
): Promise<void> {
  try {
    const to = await authorsOf(ctx.store, story);
    await notify(ctx, { to, kind, storyId: story.id, sentence });
  } catch (error) {
    ctx.log.error({ storyId: story.id, kind, error: String(error) }, 'the authors could not be told');
  }
}

/** A story as sentences name it. */
export const titleOf = (story: Pick<StoryRow, 'headline'>): string =>
  story.headline ? `“${story.headline}”` : 'a story without a headline';

import type { PhotoUse } from '#db/index.ts';
import { canStory } from '../access.ts';
import type { Context } from '../context.ts';

/**
 * Those uses whose story this person may see, under its headline, or every reader, under that of the edition; and how
 * many there are besides (STYLE 7).
 */
export async function usesSeenBy(
  ctx: Context,
  uses: PhotoUse[],
): Promise<{ seen: PhotoUse[]; unseen: number }> {
  const stories = await ctx.store.stories.byIds(uses.map((use) => use.storyId));
  const visible = new Set(
    stories.filter((story) => canStory(ctx.actor, 'see story', story)).map((story) => story.id),
  );
  const hidden = uses.filter((use) => !visible.has(use.storyId)).map((use) => use.storyId);
  const onShelf = new Map((await ctx.store.shelf.links(hidden)).map((link) => [link.storyId, link]));
  const seen = uses.flatMap((use) => {
    if (visible.has(use.storyId)) return [use];
    const link = use.public ? onShelf.get(use.storyId) : undefined;
    return link ? [{ ...use, headline: link.headline }] : [];
  });
  return { seen, unseen: uses.length - seen.length };
}

/** “A”, “B”, “C” and 2 other stories */
export function namesOfUses(seen: PhotoUse[], unseen: number): string {
  const named = seen.slice(0, 3).map((use) => (use.headline ? `“${use.headline}”` : 'an untitled story'));
  const others = seen.length - named.length + unseen;
  if (others > 0)
    named.push(`${others} ${named.length > 0 ? 'other ' : ''}${others === 1 ? 'story' : 'stories'}`);
  return named.length < 2 ? (named[0] ?? '') : `${named.slice(0, -1).join(', ')} and ${named.at(-1)}`;
}

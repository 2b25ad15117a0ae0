import type { StoryRow } from '#db/index.ts';
import { canStory } from '../access.ts';
import type { StoryLink } from '../answers.ts';
import type { Context } from '../context.ts';

/**
 * RELATED targets for the editor. A draft that the actor may not see keeps its headline to itself, and so does what is
 * not published yet of a public story: they see the headline that readers see.
 */
export async function presentLink(ctx: Context, rows: StoryRow[]): Promise<StoryLink[]> {
  const sections = new Map(
    (await ctx.store.masthead.sections()).map((section) => [section.id, section.name]),
  );
  const unseen = rows.filter((row) => !canStory(ctx.actor, 'see story', row)).map((row) => row.id);
  const onShelf = new Map(
    (await ctx.store.shelf.links(unseen)).map(({ storyId, headline }) => [storyId, headline]),
  );
  return rows.map((row) => {
    const isPublic = row.path !== null;
    return {
      id: row.id,
      headline: unseen.includes(row.id)
        ? (onShelf.get(row.id) ?? 'A story that you may not see')
        : row.headline,
      state: row.state,
      public: isPublic,
      url: row.path,
      publishedAt: row.publishedAt,
      section: row.sectionId ? (sections.get(row.sectionId) ?? null) : null,
    };
  });
}

import type { StoryRow } from '#db/index.ts';
import { canStory } from '../access.ts';
import type { StoryLink } from '../answers.ts';
import type { Context } from '../context.ts';

/** RELATED targets for the editor. A draft that the actor may not see keeps its headline to itself. */
export async function presentLink(ctx: Context, rows: StoryRow[]): Promise<StoryLink[]> {
  const sections = new Map(
    (await ctx.store.masthead.sections()).map((section) => [section.id, section.name]),
  );
  return rows.map((row) => {
    const isPublic = row.path !== null;
    const visible = isPublic || canStory(ctx.actor, 'see story', row);
    return {
      id: row.id,
      headline: visible ? row.headline : 'A story that you may not see',
      state: row.state,
      public: isPublic,
      url: row.path,
      publishedAt: row.publishedAt,
      section: row.sectionId ? (sections.get(row.sectionId) ?? null) : null,
    };
  });
}

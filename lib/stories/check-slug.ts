import { z } from 'zod';
import type { StoryRow } from '#db/index.ts';
import { canStory } from '../access.ts';
import type { SlugAnswer } from '../answers.ts';
import type { Context } from '../context.ts';
import { invalid } from '../errors.ts';
import { parseInput } from '../input.ts';
import { slugFault, storyPath } from '../slug.ts';
import { loadStory } from './load.ts';

export const checkSlugInput = z.object({ id: z.uuid(), slug: z.string().trim().max(200) });

/** What would come of this slug: whether the story can have it, and whose readers it would take (NEWSROOM §6 "Slug"). */
export async function checkSlug(ctx: Context, input: unknown): Promise<SlugAnswer> {
  const { id, slug } = parseInput(checkSlugInput, input);
  const { actor, story } = await loadStory(ctx, id, 'see story');
  const { zone } = await ctx.store.masthead.settings();
  const path = storyPath(slug, story.firstPublishedAt ?? ctx.clock.now(), zone);
  const fault = slugFault(slug);
  if (fault) return { path, fault, warning: null };
  const owner = await ctx.store.stories.pathOwner(path);
  if (!owner || owner.storyId === id) return { path, fault: null, warning: null };
  if (owner.now) return { path, fault: takenSentence(path), warning: null };
  const other = await ctx.store.stories.byId(owner.storyId);
  const isSeen = other !== null && canStory(actor, 'see story', other);
  const name = isSeen && other.headline ? `“${other.headline}”` : 'another story';
  const warning = `This was the address of ${name}: its readers would come here instead.`;
  return { path, fault: null, warning };
}

/** Refuses a slug that would put a once-public story at another one's address. Throws Invalid at the field. */
export async function refuseTakenSlug(
  ctx: Context,
  story: StoryRow,
  slug: string | null | undefined,
): Promise<void> {
  if (!slug || story.firstPublishedAt === null) return;
  const { zone } = await ctx.store.masthead.settings();
  const path = storyPath(slug, story.firstPublishedAt, zone);
  if (await ctx.store.stories.pathTaken(path, story.id))
    throw invalid(takenSentence(path), { slug: takenSentence(path) });
}

const takenSentence = (path: string) =>
  `Another story of that day has the address ${path}. Choose another slug.`;

import { z } from 'zod';
import type { Rendition } from '#db/index.ts';
import type { Context } from '../context.ts';
import { parseInput } from '../input.ts';
import { previewPath } from '../photos/keys.ts';
import type { StoryPageData } from '../reading/story.ts';
import { loadStory } from '../stories/load.ts';
import { previewPage, type Which } from './preview-page.ts';
import { instantOf } from './public-at.ts';

export const previewStoryInput = z.object({
  id: z.uuid(),
  /** "working", "live", "scheduled", or a version's number */
  version: z
    .union([z.enum(['working', 'live', 'scheduled']), z.coerce.number().int().min(1)])
    .default('working'),
  /** in place of a version: what was public at this time of the newsroom's clock, "2026-05-03T14:05" */
  time: z.string().max(30).optional(),
  choice: z.enum(['earlier', 'later']).optional(),
  scheme: z.enum(['light', 'dark']).optional(),
});

export type StoryPreview = {
  page: StoryPageData;
  preview: { ribbon: string; note: string };
  scheme: 'light' | 'dark' | null;
};

/** Any version of a story as readers will see it, for people of the newsroom who may see the story. */
export async function previewStory(ctx: Context, input: unknown): Promise<StoryPreview> {
  const { id, version, time, choice, scheme } = parseInput(previewStoryInput, input);
  const { story } = await loadStory(ctx, id, 'see story');
  const { zone } = await ctx.store.masthead.settings();
  const named: Which = typeof version === 'number' ? { number: version } : version;
  const which: Which = time === undefined ? named : { at: instantOf(time, zone, choice) };
  const mediaUrl = (photoId: string, { width, hash }: Pick<Rendition, 'width' | 'hash'>) =>
    // The hash has no meaning there: a browser keeps what an address once gave.
    `${previewPath(photoId, width)}?part=story${hash ? `&v=${hash}` : ''}`;
  const { page, name } = await previewPage(ctx, story, which, mediaUrl);
  const ribbon =
    time !== undefined
      ? `Public on ${time.replace('T', ' at ')} (${zone})`
      : which === 'live'
        ? 'Published'
        : 'Preview – not published';
  return { page, preview: { ribbon, note: name }, scheme: scheme ?? null };
}

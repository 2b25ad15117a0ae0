import { z } from 'zod';
import type { FrontLayout } from '#db/index.ts';
import type { Context } from '../context.ts';
import { notFound } from '../errors.ts';
import { parseInput } from '../input.ts';
import { type FrontPageData, loadFront } from '../reading/front.ts';
import { loadSection, type SectionPageData } from '../reading/lists.ts';
import { type PageRequest, readingOf } from '../reading/reading.ts';
import { frontIdSchema } from './layout.rules.ts';
import { loadFrontFor } from './load.ts';

export const previewFrontInput = z.object({
  id: frontIdSchema,
  /** a version instead of the working layout */
  version: z.coerce.number().int().min(1).optional(),
});

export type FrontPreview =
  | { kind: 'front'; data: FrontPageData }
  | { kind: 'section'; data: SectionPageData };

/** The page that readers would get if the working layout, or a version, were published: made by their own loader. */
export async function previewFront(ctx: Context, input: unknown): Promise<FrontPreview> {
  const { id, version } = parseInput(previewFrontInput, input);
  const { front } = await loadFrontFor(ctx, id);
  const layout = version === undefined ? front.layout : (await ctx.store.fronts.version(id, version))?.layout;
  if (!layout) throw notFound('version of this front');
  const reading = { ...readingOf(ctx), fronts: onlyWith(layout) };
  const slug = front.path.slice(1);
  const request: PageRequest = {
    path: front.path,
    params: { sectionOrYear: slug },
    query: new URLSearchParams(),
  };
  const loaded = front.sectionId ? await loadSection(reading, request) : await loadFront(reading, request);
  if (!loaded || 'redirect' in loaded) throw notFound('front');
  return 'of' in loaded.data ? { kind: 'section', data: loaded.data } : { kind: 'front', data: loaded.data };
}

const onlyWith = (layout: FrontLayout) => ({ published: async () => layout });

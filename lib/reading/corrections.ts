import type { CorrectionType, PrintedCorrection } from '#db/index.ts';
import { pageNumber } from './paging.ts';
import type { Loaded, PageRequest, Reading } from './reading.ts';
import { loadSite, type Site, siteTag } from './site.ts';

export type CorrectionsPageData = {
  site: Site;
  items: PrintedCorrection[];
  page: number;
  more: boolean;
};

const correctionsTag = 'corrections';
const onPage = 30;

/** What each kind of note is called where readers see it. */
export const correctionNames: Record<CorrectionType, string> = {
  correction: 'Correction',
  clarification: 'Clarification',
  update: 'Update',
  retraction: 'Retraction',
};

/** Where a note stands on its story's page. */
export const correctionAnchor = (id: string) => `correction-${id}`;

/** All corrections of public stories, the newest first (NEWSROOM §6); null for a page beyond the last. */
export async function loadCorrections(
  reading: Reading,
  request: PageRequest,
): Promise<Loaded<CorrectionsPageData>> {
  const page = pageNumber(request.query);
  const [site, { items, more }] = await Promise.all([
    loadSite(reading),
    reading.shelf.allCorrections({ offset: (page - 1) * onPage, limit: onPage }),
  ]);
  if (page > 1 && items.length === 0) return null;
  const stories = new Set(items.map(({ storyId }) => `story:${storyId}`));
  return { data: { site, items, page, more }, tags: [siteTag, correctionsTag, ...stories] };
}

import type { Millis, SectionRow, ShelfCard } from '#db/index.ts';
import { type Card, loadCards } from './cards.ts';
import { nextMidnight } from './dates.ts';
import { pageNumber } from './paging.ts';
import type { Loaded, PageRequest, Reading } from './reading.ts';
import { loadSite, type Site, siteTag } from './site.ts';

/** How many of the newest stories open the front page; the sections' bands follow. */
const openingStories = 12;
const storiesInBand = 5;
const fewestInBand = 3;
const storiesOnLaterPage = 24;

export type FrontPageData = {
  site: Site;
  page: number;
  more: boolean;
  /** the date line under the name */
  today: Millis;
  /** newest first */
  cards: Card[];
  /** first page only: the newest of each section that did not open the page */
  bands: { section: SectionRow; cards: Card[] }[];
};

/** The front page: the newest stories, then each section's; `?page=2` goes on where the newest ended. */
export async function loadFront(reading: Reading, request: PageRequest): Promise<Loaded<FrontPageData>> {
  const page = pageNumber(request.query);
  const site = await loadSite(reading);
  const newest = await reading.shelf.list(
    page === 1
      ? { offset: 0, limit: openingStories }
      : { offset: openingStories + (page - 2) * storiesOnLaterPage, limit: storiesOnLaterPage },
  );
  if (page > 1 && newest.items.length === 0) return null;
  const bands = page === 1 && newest.more ? await loadBands(reading, site, newest.items) : [];
  const { cards, tags } = await loadCards(reading, site, [
    ...newest.items,
    ...bands.flatMap((band) => band.rows),
  ]);
  const byId = new Map(cards.map((card) => [card.id, card]));
  const now = reading.clock.now();
  return {
    data: {
      site,
      page,
      more: newest.more,
      today: now,
      cards: cards.slice(0, newest.items.length),
      bands: bands.map(({ section, rows }) => ({
        section,
        cards: rows.flatMap((row) => byId.get(row.storyId) ?? []),
      })),
    },
    tags: [siteTag, 'list:front', ...tags],
    expiresAt: page === 1 ? nextMidnight(now, site.zone) : null,
  };
}

async function loadBands(reading: Reading, site: Site, above: ShelfCard[]) {
  const shown = new Set(above.map((row) => row.storyId));
  const bands = await Promise.all(
    site.sections.map(async (section) => {
      const limit = storiesInBand + above.filter((row) => row.sectionId === section.id).length;
      const { items } = await reading.shelf.list({ sectionId: section.id, offset: 0, limit });
      return { section, rows: items.filter((row) => !shown.has(row.storyId)).slice(0, storiesInBand) };
    }),
  );
  return bands.filter(({ rows }) => rows.length >= fewestInBand);
}

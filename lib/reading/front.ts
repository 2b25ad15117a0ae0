import type { Millis, SectionRow, ShelfCard } from '#db/index.ts';
import { homeFront } from '../fronts/layout.rules.ts';
import { type Card, loadCards } from './cards.ts';
import { type CuratedFront, frontTag, loadCurated } from './curated.ts';
import { nextMidnight } from './dates.ts';
import { pageNumber } from './paging.ts';
import type { Loaded, PageRequest, Reading } from './reading.ts';
import { loadSite, type Site, siteTag } from './site.ts';

/** How many of the newest stories open the automatic front page; the sections' bands follow. */
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
  /** as editors laid it out; null for the automatic front and for later pages */
  curated: CuratedFront | null;
  /** newest first; empty on a curated front */
  cards: Card[];
  /** first page of the automatic front only: the newest of each section that did not open the page */
  bands: { section: SectionRow; cards: Card[] }[];
};

/** The front page as it was laid out, or the newest stories and then each section's; `?page=2` lists the newest. */
export async function loadFront(reading: Reading, request: PageRequest): Promise<Loaded<FrontPageData>> {
  const page = pageNumber(request.query);
  const site = await loadSite(reading);
  if (page > 1) return loadLater(reading, site, page);
  return (await loadLaidOut(reading, site)) ?? loadAutomatic(reading, site);
}

async function loadLaidOut(reading: Reading, site: Site): Promise<Loaded<FrontPageData>> {
  const curated = await loadCurated(reading, site, { id: homeFront, sectionId: null });
  if (!curated) return null;
  const today = reading.clock.now();
  const more = (await reading.shelf.list({ offset: curated.shown.size, limit: 1 })).items.length > 0;
  return {
    data: { site, page: 1, more, today, curated: curated.front, cards: [], bands: [] },
    tags: [...new Set([siteTag, 'list:front', frontTag(homeFront), ...curated.tags])],
    expiresAt: Math.min(nextMidnight(today, site.zone), curated.expiresAt ?? Number.POSITIVE_INFINITY),
  };
}

async function loadAutomatic(reading: Reading, site: Site): Promise<Loaded<FrontPageData>> {
  const newest = await reading.shelf.list({ offset: 0, limit: openingStories });
  const bands = newest.more ? await loadBands(reading, site, newest.items) : [];
  const { cards, tags } = await loadCards(reading, site, [
    ...newest.items,
    ...bands.flatMap((band) => band.rows),
  ]);
  const byId = new Map(cards.map((card) => [card.id, card]));
  const today = reading.clock.now();
  return {
    data: {
      site,
      page: 1,
      more: newest.more,
      today,
      curated: null,
      cards: cards.slice(0, newest.items.length),
      bands: bands.map(({ section, rows }) => ({
        section,
        cards: rows.flatMap((row) => byId.get(row.storyId) ?? []),
      })),
    },
    tags: [siteTag, 'list:front', frontTag(homeFront), ...tags],
    expiresAt: nextMidnight(today, site.zone),
  };
}

/** The newest after those that open the automatic front; all of them where editors laid it out, so that none is missing. */
async function loadLater(reading: Reading, site: Site, page: number): Promise<Loaded<FrontPageData>> {
  const opened = (await reading.fronts.published(homeFront)) ? 0 : openingStories;
  const offset = opened + (page - 2) * storiesOnLaterPage;
  const newest = await reading.shelf.list({ offset, limit: storiesOnLaterPage });
  if (newest.items.length === 0) return null;
  const { cards, tags } = await loadCards(reading, site, newest.items);
  return {
    data: {
      site,
      page,
      more: newest.more,
      today: reading.clock.now(),
      curated: null,
      cards,
      bands: [],
    },
    tags: [siteTag, 'list:front', frontTag(homeFront), ...tags],
    expiresAt: null,
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

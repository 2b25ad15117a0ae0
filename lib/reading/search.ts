import { type Card, loadCards } from './cards.ts';
import { pageNumber, sliceOf } from './paging.ts';
import type { Loaded, PageRequest, Reading } from './reading.ts';
import { loadSite, type Site } from './site.ts';

export type SearchPageData = { site: Site; words: string; page: number; more: boolean; cards: Card[] };

const mostCharacters = 200;

/** Public stories that hold the words. */
export async function loadSearch(reading: Reading, request: PageRequest): Promise<Loaded<SearchPageData>> {
  const words = (request.query.get('q') ?? '').trim().slice(0, mostCharacters);
  const page = pageNumber(request.query);
  const site = await loadSite(reading);
  const found = words ? await reading.shelf.list({ q: words, ...sliceOf(page) }) : { items: [], more: false };
  const { cards } = await loadCards(reading, site, found.items);
  return { data: { site, words, page, more: found.more, cards }, tags: [] };
}

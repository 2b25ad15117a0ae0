import { type Card, loadCards } from './cards.ts';
import type { Reading } from './reading.ts';
import { loadSite, type Site, siteTag } from './site.ts';

export type NotFoundData = { site: Site; cards: Card[] };

/**
 * Under this name, which no address has, the one page for all that is not there is stored: however many addresses
 * strangers try, it is one row, and rendered once.
 */
export const notFoundKey = '404';

/** What a reader who lost the way is offered: the newest stories. */
export async function loadNotFound(reading: Reading): Promise<{ data: NotFoundData; tags: string[] }> {
  const site = await loadSite(reading);
  const { items } = await reading.shelf.list({ offset: 0, limit: 4 });
  const { cards, tags } = await loadCards(reading, site, items);
  return { data: { site, cards }, tags: [siteTag, 'list:front', ...tags] };
}

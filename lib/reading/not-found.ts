import { type Card, loadCards } from './cards.ts';
import type { Reading } from './reading.ts';
import { loadSite, type Site } from './site.ts';

export type NotFoundData = { site: Site; cards: Card[] };

/** What a reader who lost the way is offered: the newest stories. */
export async function loadNotFound(reading: Reading): Promise<NotFoundData> {
  const site = await loadSite(reading);
  const { items } = await reading.shelf.list({ offset: 0, limit: 4 });
  return { site, cards: (await loadCards(reading, site, items)).cards };
}

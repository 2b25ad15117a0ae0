import type { Millis } from '#db/index.ts';
import { type Card, loadCards } from './cards.ts';
import { loadNotFound } from './not-found.ts';
import type { Reading } from './reading.ts';
import { loadSite, type Site, siteTag } from './site.ts';

/** What stands where a story was killed: its notice, and nothing of the story (NEWSROOM §6). */
export type GonePageData = {
  site: Site;
  /** without a notice and a time where nobody knows more than that it is gone */
  gone: { notice: string; at: Millis | null };
  cards: Card[];
};

/** Under this name, which no address has, the one page for all addresses that a redirect says are gone is stored. */
export const goneKey = '410';

/** What stands at an address that a redirect says is gone for good. */
export async function loadGoneAddress(reading: Reading): Promise<{ data: GonePageData; tags: string[] }> {
  const { data, tags } = await loadNotFound(reading);
  return { data: { ...data, gone: { notice: '', at: null } }, tags };
}

/** The notice at an address of a killed story, with the newest stories as a way on; null where none was killed. */
export async function loadGone(
  reading: Reading,
  path: string,
): Promise<{ data: GonePageData; tags: string[]; status: 410 } | null> {
  const killed = await reading.shelf.killedAt(path);
  if (!killed) return null;
  const site = await loadSite(reading);
  const { items } = await reading.shelf.list({ offset: 0, limit: 4 });
  const { cards, tags } = await loadCards(reading, site, items);
  const { storyId, notice, at } = killed;
  return {
    status: 410,
    data: { site, gone: { notice, at }, cards },
    tags: [siteTag, `story:${storyId}`, 'list:front', ...tags],
  };
}

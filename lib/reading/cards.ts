import type { FrozenPhoto, Id, Millis, PartnerRow, SectionRow, ShelfCard } from '#db/index.ts';
import { readingMinutes } from '../document/derive.ts';
import { bylineOf, bylineText } from './byline.ts';
import type { Reading } from './reading.ts';
import type { Site } from './site.ts';
import { wordsFor } from './words.ts';

/** A story in a list: what a card on the front page prints. */
export type Card = {
  id: Id;
  path: string;
  headline: string;
  dek: string;
  section: SectionRow | null;
  byline: string;
  publishedAt: Millis;
  minutes: number;
  photo: FrozenPhoto | null;
  /** an editor's words above the headline, instead of the section's name */
  kicker?: string;
};

/** The cards, with names joined in, and the tags of everything beside the stories that they print. */
export async function loadCards(
  reading: Reading,
  site: Site,
  rows: ShelfCard[],
): Promise<{ cards: Card[]; tags: string[] }> {
  const authorIds = [...new Set(rows.flatMap((row) => row.authorIds))];
  const partnerIds = [...new Set(rows.flatMap((row) => row.partnerId ?? []))];
  const [authors, partners] = await Promise.all([
    reading.masthead.authorsByIds(authorIds),
    loadPartners(reading, partnerIds),
  ]);
  const authorById = new Map(authors.map((author) => [author.id, author]));
  const sectionById = new Map(site.sections.map((section) => [section.id, section]));
  const cards = rows.map((row): Card => {
    const wrote = row.authorIds.flatMap((id) => authorById.get(id) ?? []);
    return {
      id: row.storyId,
      path: row.path,
      headline: row.headline,
      dek: row.dek,
      section: sectionById.get(row.sectionId) ?? null,
      byline: bylineText(
        bylineOf(wrote, partners.get(row.partnerId ?? '') ?? null, wordsFor(site.language).and),
      ),
      publishedAt: row.publishedAt,
      minutes: readingMinutes(row.words),
      photo: row.leadPhoto,
    };
  });
  const tags = [...authorIds.map((id) => `author:${id}`), ...partnerIds.map((id) => `partner:${id}`)];
  return { cards, tags };
}

async function loadPartners(reading: Reading, ids: Id[]): Promise<Map<Id, PartnerRow>> {
  const found = await Promise.all(ids.map((id) => reading.shelf.partnerWithLogo(id)));
  return new Map(found.flatMap((known) => (known ? [[known.partner.id, known.partner]] : [])));
}

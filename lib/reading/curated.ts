import type { FrontId, FrontLayout, FrontPin, Id, Millis, OpeningShape } from '#db/index.ts';
import { fillFromShelf, tagsOfLayout } from '../fronts/fill-from-shelf.ts';
import { type Card, loadCards } from './cards.ts';
import type { Reading } from './reading.ts';
import type { Site } from './site.ts';

/** A front that editors laid out, filled with what is public now. */
export type CuratedFront = {
  opening: { shape: OpeningShape; cards: Card[] };
  bands: {
    id: string;
    /** empty where the band has no heading */
    title: string;
    /** what the heading leads to; null for nothing */
    href: string | null;
    look: 'feature' | 'row';
    /** its stories may be of several sections, and each says which */
    kicker: boolean;
    cards: Card[];
  }[];
};

/** Every page of a front carries it: publishing the front clears them. */
export const frontTag = (id: FrontId) => `front:${id}`;

/** The published layout of a front with its stories; null while the front is automatic. */
export async function loadCurated(
  reading: Reading,
  site: Site,
  front: { id: FrontId; sectionId: Id | null },
): Promise<{ front: CuratedFront; shown: Set<Id>; tags: string[]; expiresAt: Millis | null } | null> {
  const layout = await reading.fronts.published(front.id);
  if (!layout) return null;
  const filled = await fillFromShelf(reading.shelf, layout, {
    sectionId: front.sectionId,
    now: reading.clock.now(),
  });
  const places = [...filled.opening.placed, ...filled.bands.flatMap(({ placed }) => placed)];
  const [{ cards, tags }, headings] = await Promise.all([
    loadCards(
      reading,
      site,
      places.map(({ story }) => story),
    ),
    headingsOf(reading, site, layout),
  ]);
  const byId = new Map(cards.map((card) => [card.id, card]));
  const printed = (placed: typeof places) =>
    placed.flatMap(({ story, pin }) => {
      const card = byId.get(story.storyId);
      return card ? [inWordsOf(card, pin)] : [];
    });
  return {
    front: {
      opening: { shape: filled.opening.shape, cards: printed(filled.opening.placed) },
      bands: filled.bands.map(({ id, title, look, source, placed }) => {
        const heading = headings.get(id);
        return {
          id,
          title: title || heading?.name || '',
          href: heading?.href ?? null,
          look,
          kicker: source.by === 'newest' ? front.sectionId === null : source.by !== 'section',
          cards: printed(placed),
        };
      }),
    },
    shown: new Set(byId.keys()),
    tags: [...tagsOfLayout(layout, front.sectionId), ...tags],
    expiresAt: filled.nextEnd,
  };
}

/** The card in the words that an editor gave it in this place. */
function inWordsOf(card: Card, pin: FrontPin | null): Card {
  if (!pin) return card;
  return {
    ...card,
    headline: pin.headline || card.headline,
    dek: pin.dek || card.dek,
    photo: pin.photo ? card.photo : null,
    ...(pin.kicker ? { kicker: pin.kicker } : {}),
  };
}

async function headingsOf({ masthead }: Reading, site: Site, { bands }: FrontLayout) {
  const topicIds = bands.flatMap(({ source }) => (source.by === 'topic' ? source.topicId : []));
  const topics = topicIds.length > 0 ? await masthead.topicsByIds(topicIds) : [];
  const headings = new Map<string, { name: string; href: string }>();
  for (const { id, source } of bands) {
    const section = source.by === 'section' && site.sections.find((one) => one.id === source.sectionId);
    const topic = source.by === 'topic' && topics.find((one) => one.id === source.topicId);
    if (section) headings.set(id, { name: section.name, href: `/${section.slug}` });
    if (topic) headings.set(id, { name: topic.name, href: `/topics/${topic.slug}` });
  }
  return headings;
}

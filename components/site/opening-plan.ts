import type { Card } from '#lib/reading/cards.ts';

/** More stories than this stand below the opening. */
export const storiesInOpening = 8;

export type Placed = { card: Card; pictured: boolean; dek: boolean };

/** Where the stories that open a page stand on a wide screen: below the lead, and in columns beside it. */
export type OpeningPlan = { lead: Card; below: Placed[]; columns: Placed[][] };

/**
 * Places the stories, newest first, so that no column ends far above another. A lead without a picture is short: two
 * stories stand below it, with theirs. Few stories are shown at more length than many. `most` is how many beside the lead
 * may show a picture. Null without stories.
 */
export function openingPlan([lead, ...rest]: Card[], most = 2): OpeningPlan | null {
  if (!lead) return null;
  const pictures = rest.filter(({ photo }) => photo).slice(0, most);
  if (!lead.photo && rest.length > 2) {
    const below = pictures.length === 2 ? pictures : rest.slice(0, 2);
    const others = rest.filter((card) => !below.includes(card));
    const columns = others.length > 4 ? halves(others) : [others];
    return { lead, below: placed(below, most > 0 ? below : [], true), columns: columns.map(longColumn) };
  }
  const texts = rest.filter((card) => !pictures.includes(card));
  const few = rest.length <= 4;
  const [first, second] = pictures;
  const tops = few ? [first ? [first] : [], second ? [second] : []] : [pictures, []];
  const columns = dealt(tops, texts).map((cards) =>
    cards.map((card) => {
      const pictured = pictures.includes(card);
      return { card, pictured, dek: few || (!pictured && rest.length <= 5) };
    }),
  );
  return { lead, below: [], columns: columns.filter(({ length }) => length > 0) };
}

/** The height of a story with its picture, in stories without one. */
const pictureHeight = 2.5;

/** Each next story goes to the column that is shorter so far. */
function dealt(tops: Card[][], texts: Card[]): Card[][] {
  const columns = tops.map((cards) => ({ cards: [...cards], height: cards.length * pictureHeight }));
  for (const card of texts) {
    const shortest = columns.reduce((one, other) => (other.height < one.height ? other : one));
    shortest.cards.push(card);
    shortest.height += 1;
  }
  return columns.map(({ cards }) => cards);
}

const halves = (cards: Card[]): Card[][] => {
  const half = Math.ceil(cards.length / 2);
  return [cards.slice(0, half), cards.slice(half)];
};

/** Beside a lead without a picture: at length, and where there are few, with a picture. */
const longColumn = (cards: Card[]): Placed[] =>
  placed(cards, cards.length <= 2 ? cards.slice(0, 1) : [], true);

const placed = (cards: Card[], pictured: Card[], dek: boolean): Placed[] =>
  cards.map((card) => ({ card, pictured: pictured.includes(card), dek }));

import type { FrozenPhoto, Id, Millis, Shelf, ShelfCard, ShelfRow } from '#db/index.ts';
import type { Clock } from '../clock.ts';
import { shownAt } from '../photos/rights/spans.ts';

/** What was noted while a page was loaded: the photos on it, and the first moment at which one's right begins or ends. */
export type NotedPhotos = { tags: string[]; changes: Millis | null };

/**
 * The shelf as readers may see it now: a photo whose right has ended, or has not begun, is withheld on every page, in every
 * feed and for machines alike, because nobody gets its files (NEWSROOM §8). `noted` says what the page depends on.
 */
export function withRights(shelf: Shelf, clock: Clock): { shelf: Shelf; noted(): NotedPhotos } {
  const ids = new Set<Id>();
  let changes: Millis | null = null;
  const limit = async <Row extends ShelfRow | ShelfCard>(rows: Row[]): Promise<Row[]> => {
    const printed = [...new Set(rows.flatMap(photoIdsOf))];
    for (const id of printed) ids.add(id);
    const limits = await shelf.photoLimits(printed);
    if (limits.size === 0) return rows;
    const now = clock.now();
    const hidden = new Set<Id>();
    for (const [id, spans] of limits) {
      const { shown, changes: next } = shownAt(spans, now);
      if (!shown) hidden.add(id);
      if (next !== null) changes = Math.min(changes ?? next, next);
    }
    return hidden.size === 0 ? rows : rows.map((row) => without(row, hidden));
  };
  const limitOne = async <Row extends ShelfRow>(row: Row | null) =>
    row ? ((await limit([row]))[0] ?? null) : null;

  return {
    shelf: {
      ...shelf,
      byPath: async (path) => limitOne(await shelf.byPath(path)),
      byId: async (id) => limitOne(await shelf.byId(id)),
      cards: async (asked) => limit(await shelf.cards(asked)),
      newest: async (query) => limit(await shelf.newest(query)),
      async list(query) {
        const { items, more } = await shelf.list(query);
        return { items: await limit(items), more };
      },
    },
    noted: () => ({ tags: [...ids].map((id) => `photo:${id}`), changes }),
  };
}

const photoIdsOf = (row: ShelfRow | ShelfCard): Id[] =>
  'photos' in row ? Object.keys(row.photos) : row.leadPhoto ? [row.leadPhoto.id] : [];

function without<Row extends ShelfRow | ShelfCard>(row: Row, hidden: Set<Id>): Row {
  if (!('photos' in row))
    return row.leadPhoto && hidden.has(row.leadPhoto.id) ? { ...row, leadPhoto: null } : row;
  const photos = Object.fromEntries(
    Object.entries(row.photos).map(([id, photo]) => [id, hidden.has(id) ? withheld(photo) : photo]),
  );
  return { ...row, photos };
}

/** Its place and shape stay, so that nothing on the page moves; whose it was and what it showed go with it. */
const withheld = ({ id, width, height }: FrozenPhoto): FrozenPhoto => ({
  id,
  width,
  height,
  creditLine: '',
  creators: [],
  copyright: '',
  thumbhash: '',
  renditions: [],
  withheld: true,
});

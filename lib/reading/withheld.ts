import type { FrozenPhoto, Id, Millis, Shelf, ShelfRow } from '#db/index.ts';
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
  const hiddenOf = async (printed: Id[], isNoted = true): Promise<Set<Id>> => {
    if (isNoted) for (const id of printed) ids.add(id);
    const hidden = new Set<Id>();
    const now = clock.now();
    for (const [id, spans] of await shelf.photoLimits(printed)) {
      const { shown, changes: next } = shownAt(spans, now);
      if (!shown) hidden.add(id);
      if (next !== null) changes = Math.min(changes ?? next, next);
    }
    return hidden;
  };
  const isHidden = async (id: Id) => (await hiddenOf([id])).has(id);
  const limit = async <Row extends Pictured>(rows: Row[]): Promise<Row[]> => {
    const hidden = await hiddenOf([...new Set(rows.flatMap(photoIdsOf))]);
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
      async find(query) {
        const { items, more } = await shelf.find(query);
        return { items: await limit(items), more };
      },
      async authorPhoto(authorId) {
        const photo = await shelf.authorPhoto(authorId);
        return photo && (await isHidden(photo.id)) ? null : photo;
      },
      async partnerWithLogo(id) {
        const known = await shelf.partnerWithLogo(id);
        return known?.logo && (await isHidden(known.logo.id)) ? { ...known, logo: null } : known;
      },
      // A thousand photos would be a thousand tags: a photo whose rights change clears sitemaps by their own.
      async addresses(query) {
        const rows = await shelf.addresses(query);
        const hidden = await hiddenOf(rows.flatMap(photoIdsOf), false);
        return rows.map((row) => without(row, hidden));
      },
    },
    noted: () => ({ tags: [...ids].map((id) => `photo:${id}`), changes }),
  };
}

/** A whole story, or what shows its lead photo only. */
type Pictured = ShelfRow | { leadPhoto: FrozenPhoto | null };

const photoIdsOf = (row: Pictured): Id[] =>
  'photos' in row ? Object.keys(row.photos) : row.leadPhoto ? [row.leadPhoto.id] : [];

function without<Row extends Pictured>(row: Row, hidden: Set<Id>): Row {
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

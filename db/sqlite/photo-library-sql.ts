import type { LibraryFilter, LibrarySort, PhotoRightNow } from '../photo-library-store.ts';
import type { Millis } from '../rows.ts';
import { deskMatchOf } from './search.ts';

/** SQL with what its question marks stand for. */
export type LibrarySql = { sql: string; given: unknown[] };

const week = 7 * 24 * 3_600_000;

/** From where the library walks, newest first, without sorting anything. */
type Walk = { from: string; given: unknown[]; order: string };

const sortKeys: Record<Exclude<LibrarySort, 'newest'>, string> = {
  taken: 'coalesce(f.taken_at, 0)',
  used: 'coalesce(f.last_used_at, 0)',
  often: 'f.uses',
};

/** One page of ids with the keys of the next cursor, after `mark`. */
export function libraryPageSql(
  filter: LibraryFilter,
  sort: LibrarySort,
  mark: unknown[] | null,
  limit: number,
): LibrarySql {
  const { walk, where } = asked(filter);
  const key = sort === 'newest' ? walk.order : sortKeys[sort];
  const parts = mark
    ? [
        ...where,
        { sql: sort === 'newest' ? `${key} < ?` : `(${key}, f.id) < (?, ?)`, given: markOf(mark, sort) },
      ]
    : where;
  const order = sort === 'newest' ? `${key} DESC` : `${key} DESC, f.id DESC`;
  return {
    sql: `SELECT f.photo_id AS photoId, ${key} AS key, f.id AS id FROM ${walk.from} WHERE ${allOf(parts)} ORDER BY ${order} LIMIT ?`,
    given: [...walk.given, ...parts.flatMap((part) => part.given), limit],
  };
}

const markOf = (mark: unknown[], sort: LibrarySort) => (sort === 'newest' ? [mark[0]] : mark);

/** How many there are, counted no further than `most`. */
export function libraryCountSql(filter: LibraryFilter, most: number): LibrarySql {
  const { walk, where } = asked(filter);
  return {
    sql: `SELECT count(*) AS n FROM (SELECT 1 FROM ${walk.from} WHERE ${allOf(where)} LIMIT ?)`,
    given: [...walk.given, ...where.flatMap((part) => part.given), most],
  };
}

/** The narrowest beginning that has an order of its own, and the rest of the filter. */
function asked(filter: LibraryFilter): { walk: Walk; where: LibrarySql[] } {
  const match = deskMatchOf(filter.q);
  const names = filter.names ?? [];
  const where = conditions(filter);
  const named = (from: number) =>
    names.slice(from).map(({ kind, name }) => ({
      sql: 'EXISTS (SELECT 1 FROM photo_name n WHERE n.kind = ? AND n.key = lower(?) AND n.id = f.id)',
      given: [kind, name],
    }));
  const collected = {
    sql: 'f.photo_id IN (SELECT photo_id FROM photo_collected WHERE collection_id = ?)',
    given: [filter.collectionId],
  };
  if (match) {
    const rest = filter.collectionId ? [...named(0), collected, ...where] : [...named(0), ...where];
    const from = 'photo_search CROSS JOIN photo_facet f ON f.id = photo_search.rowid';
    return {
      walk: { from, given: [], order: 'photo_search.rowid' },
      where: [{ sql: 'photo_search MATCH ?', given: [match] }, ...rest],
    };
  }
  if (filter.collectionId) {
    const from = 'photo_collected c CROSS JOIN photo_facet f ON f.photo_id = c.photo_id';
    return {
      walk: { from, given: [], order: 'c.place' },
      where: [{ sql: 'c.collection_id = ?', given: [filter.collectionId] }, ...named(0), ...where],
    };
  }
  const [first] = names;
  if (first) {
    const from = 'photo_name w CROSS JOIN photo_facet f ON f.id = w.id';
    return {
      walk: { from, given: [], order: 'w.id' },
      where: [
        { sql: 'w.kind = ? AND w.key = lower(?)', given: [first.kind, first.name] },
        ...named(1),
        ...where,
      ],
    };
  }
  const from = filter.inBin ? 'photo_facet f INDEXED BY photo_facet_binned' : 'photo_facet f NOT INDEXED';
  return { walk: { from, given: [], order: 'f.id' }, where };
}

function conditions(filter: LibraryFilter): LibrarySql[] {
  const parts: LibrarySql[] = [];
  const only = (sql: string, ...given: unknown[]) => parts.push({ sql, given });
  only('f.is_binned = ?', filter.inBin ? 1 : 0);
  if (filter.categories?.length) only(`f.category IN (${marks(filter.categories)})`, ...filter.categories);
  if (filter.shapes?.length) only(`f.shape IN (${marks(filter.shapes)})`, ...filter.shapes);
  if (filter.colours) only('f.colours & ? <> 0', filter.colours);
  if (filter.takenFrom !== undefined) only('f.taken_at >= ?', filter.takenFrom);
  if (filter.takenBefore !== undefined) only('f.taken_at < ?', filter.takenBefore);
  if (filter.uploadedFrom !== undefined) only('f.created_at >= ?', filter.uploadedFrom);
  if (filter.uploadedBefore !== undefined) only('f.created_at < ?', filter.uploadedBefore);
  if (filter.use === 'never') only('f.uses = 0');
  if (filter.use === 'used') only('f.uses > 0');
  if (filter.use === 'public') only('f.public_in > 0');
  if (filter.right) parts.push(...rightConditions(filter.right.is, filter.right.at));
  if (filter.createdBy)
    only('EXISTS (SELECT 1 FROM photo p WHERE p.id = f.photo_id AND p.created_by = ?)', filter.createdBy);
  return parts;
}

/** A time of the photo that covers this moment and meets `more`; asked only of photos with several times. */
const spanNow = (more: string) => `EXISTS (SELECT 1 FROM photo p, json_each(p.shown) e WHERE p.id = f.photo_id
  AND e.value ->> 'from' <= ? AND coalesce(e.value ->> 'until', 9e15) > ?${more})`;

function rightConditions(is: PhotoRightNow, at: Millis): LibrarySql[] {
  switch (is) {
    case 'shown':
      return [
        {
          sql: `f.opens_at <= ? AND f.closes_at > ? AND (f.spans = 1 OR ${spanNow('')})`,
          given: [at, at, at, at],
        },
      ];
    case 'ends soon':
      return [
        {
          sql: `f.opens_at <= ? AND f.closes_at > ? AND CASE WHEN f.spans = 1 THEN f.closes_at <= ?
            ELSE ${spanNow(` AND e.value ->> 'until' <= ?`)} END`,
          given: [at, at, at + week, at, at, at + week],
        },
      ];
    case 'ended':
      return [{ sql: 'f.spans > 0 AND f.closes_at <= ?', given: [at] }];
    case 'later':
      return [
        {
          sql: `f.spans > 0 AND f.closes_at > ? AND (f.opens_at > ? OR (f.spans > 1 AND NOT ${spanNow('')}))`,
          given: [at, at, at, at],
        },
      ];
    case 'needed':
      return [{ sql: 'f.spans = 0', given: [] }];
  }
}

const allOf = (parts: LibrarySql[]) => parts.map((part) => part.sql).join(' AND ');
const marks = (values: unknown[]) => values.map(() => '?').join(', ');

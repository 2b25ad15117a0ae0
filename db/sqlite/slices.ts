import type { Page } from '../rows.ts';
import type { Slice } from '../store.ts';

/** Where a list goes on: the keys of its last item, or how many items were read. */
type Mark = (string | number)[];

const encode = (mark: Mark): string => Buffer.from(JSON.stringify(mark)).toString('base64url');

/** The keys behind a cursor of `length` keys; null for the list's beginning and for a cursor that is none of ours. */
export function markOf(slice: Slice, length: number): Mark | null {
  if (!slice.cursor) return null;
  try {
    const mark: unknown = JSON.parse(Buffer.from(slice.cursor, 'base64url').toString());
    const fits = Array.isArray(mark) && mark.length === length && mark.every(isKey);
    return fits ? (mark as Mark) : null;
  } catch {
    return null;
  }
}

const isKey = (key: unknown) => typeof key === 'string' || typeof key === 'number';

/** 1 to 100, whatever was asked for. */
export const limitOf = (slice: Slice): number => Math.min(100, Math.max(1, Math.floor(slice.limit) || 1));

/** The page of rows of which one more than the limit was read; `keys` are those of the next cursor. */
export function pageOf<Row>(rows: Row[], slice: Slice, keys: (last: Row) => Mark): Page<Row> {
  const items = rows.slice(0, limitOf(slice));
  const last = items.at(-1);
  return { items, next: last !== undefined && rows.length > items.length ? encode(keys(last)) : null };
}

/** For short lists in the order of names, where counting is enough: how many rows came before. */
export function offsetOf(slice: Slice): number {
  const [offset] = markOf(slice, 1) ?? [];
  return typeof offset === 'number' && Number.isSafeInteger(offset) && offset > 0 ? offset : 0;
}

/** The page after `offsetOf(slice)` rows. */
export const countedPage = <Row>(rows: Row[], slice: Slice): Page<Row> =>
  pageOf(rows, slice, () => [offsetOf(slice) + limitOf(slice)]);

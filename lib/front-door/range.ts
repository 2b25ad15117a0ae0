export type Range = { start: number; end: number };

/**
 * The one byte range of a `Range` header (RFC 9110 §14.2), ends included. Null means the whole file: no header, several
 * ranges, or a unit that we do not know. 'unsatisfiable', which an end before its start is too,
 * is answered 416.
 */
export function rangeOf(header: string | undefined, size: number): Range | 'unsatisfiable' | null {
  const match = header?.trim().match(/^bytes=(\d*)-(\d*)$/);
  if (!match || (!match[1] && !match[2])) return null;
  if (!match[1]) {
    const last = Math.min(Number(match[2]), size);
    return last > 0 ? { start: size - last, end: size - 1 } : 'unsatisfiable';
  }
  const start = Number(match[1]);
  const end = match[2] ? Math.min(Number(match[2]), size - 1) : size - 1;
  return start < size && start <= end ? { start, end } : 'unsatisfiable';
}

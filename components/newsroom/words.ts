/** Small words for screens. Pure: the present time is a parameter. */

/** Up to two letters for a name: "Ada Lovelace" → "AL". */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const picked = words.length > 1 ? [words[0], words.at(-1)] : words;
  return picked.map((word) => [...(word ?? '')][0]?.toLocaleUpperCase() ?? '').join('') || '?';
}

const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto', style: 'narrow' });
const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** "now", "5m ago", "3h ago", "yesterday", then the date, all in the newsroom's zone. */
export function since(at: number, now: number, zone: string): string {
  const past = now - at;
  if (past < minute) return 'now';
  if (past < hour) return relative.format(-Math.floor(past / minute), 'minute');
  if (past < day && dayOf(at, zone) === dayOf(now, zone))
    return relative.format(-Math.floor(past / hour), 'hour');
  if (dayOf(at, zone) === dayOf(now - day, zone)) return 'yesterday';
  const thisYear = dayOf(at, zone).slice(0, 4) === dayOf(now, zone).slice(0, 4);
  return new Intl.DateTimeFormat('en', {
    timeZone: zone,
    day: 'numeric',
    month: 'short',
    ...(thisYear ? {} : { year: 'numeric' }),
  }).format(at);
}

/** The exact time with its zone: "Mon, Nov 23, 2026, 13:05 EST". */
export const exactTime = (at: number, zone: string): string =>
  new Intl.DateTimeFormat('en', {
    timeZone: zone,
    hourCycle: 'h23',
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  }).format(at);

const dayOf = (at: number, zone: string) => new Intl.DateTimeFormat('sv', { timeZone: zone }).format(at);

export const count = (n: number, one: string, many = `${one}s`): string =>
  `${n.toLocaleString('en')} ${n === 1 ? one : many}`;

/** "A", "A and B", "A, B and C" */
export const listed = (names: readonly string[]): string =>
  new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(names);

/** "2.4 MB", "318 KB" */
export function fileSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 1_000_000) return `${Math.round(bytes / 1000)} KB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

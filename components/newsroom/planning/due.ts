import { localOf, resolveWallTime } from '#lib/schedule/wall-time.ts';

/** Deadlines as the newsroom's clock shows them. Pure. */

/** "2026-11-23T18:00" in the zone, or '' for none: what a box for day and time takes. */
export const dueText = (dueAt: number | null, zone: string): string =>
  dueAt === null ? '' : localOf(dueAt, zone);

/** The instant of what was typed, null for nothing, or the sentence that says why there is none. Of two, the first. */
export function dueFrom(text: string, zone: string): { dueAt: number | null } | { fault: string } {
  if (text === '') return { dueAt: null };
  const resolved = resolveWallTime({ local: text.slice(0, 16), zone, choice: 'earlier' });
  return resolved.ok ? { dueAt: resolved.at } : { fault: resolved.sentence };
}

/** "Today 18:00", "Tomorrow 09:00", "Thu, Nov 26, 18:00". */
export function dueWords(dueAt: number, now: number, zone: string): string {
  const day = dayOf(dueAt, zone);
  const time = localOf(dueAt, zone).slice(11);
  if (day === dayOf(now, zone)) return `Today ${time}`;
  if (day === dayOf(now + 24 * 3_600_000, zone)) return `Tomorrow ${time}`;
  return `${dayWords(dueAt, zone)}, ${time}`;
}

/** The day under which planning lists it. */
export function dayHeading(dueAt: number | null, now: number, zone: string): string {
  if (dueAt === null) return 'No deadline';
  if (dayOf(dueAt, zone) < dayOf(now, zone)) return 'Overdue';
  if (dayOf(dueAt, zone) === dayOf(now, zone)) return 'Today';
  if (dayOf(dueAt, zone) === dayOf(now + 24 * 3_600_000, zone)) return 'Tomorrow';
  return dayWords(dueAt, zone);
}

const dayOf = (at: number, zone: string) => localOf(at, zone).slice(0, 10);
const dayWords = (at: number, zone: string) =>
  new Intl.DateTimeFormat('en', { timeZone: zone, weekday: 'short', day: 'numeric', month: 'short' }).format(
    at,
  );

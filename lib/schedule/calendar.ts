import { parseDate } from '@internationalized/date';
import { localOf, resolveWallTime, type WallTime } from './wall-time.ts';

/** Days and weeks of the schedule, as dates ('2026-11-23'). Pure. */

/** The day that the wall shows in a zone at an instant. */
export const dateOf = (at: number, zone: string): string => localOf(at, zone).slice(0, 10);

export const daysLater = (date: string, days: number): string => parseDate(date).add({ days }).toString();

/** The seven days of the week in which this day lies, Monday first. */
export function weekOf(date: string): string[] {
  const monday = daysLater(date, -((new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7));
  return Array.from({ length: 7 }, (_, day) => daysLater(monday, day));
}

/** The instant at which a day begins in a zone; where clocks skip midnight, the first minute after it. */
export function startOf(date: string, zone: string): number {
  const start = resolveWallTime({ local: `${date}T00:00`, zone, choice: 'earlier' });
  if (start.ok) return start.at;
  if (start.reason === 'does not exist') return start.nearest[1].at;
  throw new Error(start.sentence);
}

/**
 * The wall time to which a story is moved by dropping it on a day, or on an hour of it, of the newsroom's calendar.
 * On a day it keeps the time that its own wall shows; on an hour it keeps its minute.
 */
export function droppedOn(
  story: { at: number; local: string; zone: string },
  target: { date: string; hour?: number },
  newsroomZone: string,
): WallTime {
  const { zone } = story;
  if (target.hour === undefined) {
    const here = dateOf(story.at, newsroomZone);
    const days = Math.round((Date.parse(target.date) - Date.parse(here)) / 86_400_000);
    return { local: `${daysLater(story.local.slice(0, 10), days)}${story.local.slice(10)}`, zone };
  }
  const minutes = localOf(story.at, newsroomZone).slice(14);
  const local = `${target.date}T${String(target.hour).padStart(2, '0')}:${minutes}`;
  const there = resolveWallTime({ local, zone: newsroomZone });
  // What the newsroom's wall skips or shows twice is asked about there.
  return there.ok ? { local: localOf(there.at, zone), zone } : { local, zone: newsroomZone };
}

import { type CalendarDateTime, fromAbsolute, parseDateTime, toZoned } from '@internationalized/date';
import { isZone } from './zone.ts';

/** A time as the clock on the wall shows it: '2026-11-23T06:00' in 'America/New_York'. */
export type WallTime = {
  local: string;
  zone: string;
  /** which of two, where the clocks go back and the wall shows the time twice */
  choice?: 'earlier' | 'later' | undefined;
};

/** One instant by that name, with its distance from UTC ("UTC−04:00") where the name alone does not tell. */
export type NamedInstant = { local: string; at: number; offset: string };

export type Refusal =
  | { reason: 'unknown zone'; sentence: string }
  | { reason: 'no time'; sentence: string }
  | { reason: 'does not exist'; sentence: string; nearest: [NamedInstant, NamedInstant] }
  | { reason: 'happens twice'; sentence: string; both: [NamedInstant, NamedInstant] }
  | { reason: 'past'; sentence: string };

export type Resolved = { ok: true; at: number } | ({ ok: false } & Refusal);

/**
 * The instant (milliseconds UTC) of a wall time, or why there is none or not one (NEWSROOM §6). Seconds are zero. What
 * clocks skip is refused with the minutes on both sides; what they show twice asks which. Pure.
 */
export function resolveWallTime({ local, zone, choice }: WallTime): Resolved {
  if (!isZone(zone))
    return refuse('unknown zone', `“${shortened(zone)}” is no time zone. Choose one like America/New_York.`);
  const wall = readLocal(local);
  if (!wall) return refuse('no time', 'Give the day and the minute, like 2026-11-23 and 06:00.');
  const [earlier, later] = [
    toZoned(wall, zone, 'earlier').toDate().getTime(),
    toZoned(wall, zone, 'later').toDate().getTime(),
  ];
  if (earlier === later) return { ok: true, at: earlier };
  // Where clocks skip it, neither reading shows the time that was asked for.
  if (localOf(earlier, zone) !== local) return skipped(local, zone, earlier, later);
  if (choice) return { ok: true, at: choice === 'earlier' ? earlier : later };
  return happensTwice(local, zone, earlier, later);
}

/** As `resolveWallTime`, and refused when it is not after `now`. */
export function resolveFuture(time: WallTime, now: number): Resolved {
  const resolved = resolveWallTime(time);
  if (!resolved.ok || resolved.at > now) return resolved;
  return refuse('past', `${spoken(time.local)} in ${time.zone} is already past. Choose a later time.`);
}

/** What the wall shows in a zone at an instant, to the minute: '2026-11-23T06:00'. */
export function localOf(at: number, zone: string): string {
  return fromAbsolute(Math.floor(at / minute) * minute, zone)
    .toString()
    .slice(0, 'YYYY-MM-DDTHH:MM'.length);
}

/** The distance from UTC at an instant: 'UTC−05:00', 'UTC+05:30'. */
export function offsetOf(at: number, zone: string): string {
  const minutes = Math.round(fromAbsolute(at, zone).offset / minute);
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `UTC${minutes < 0 ? '−' : '+'}${two(hours)}:${two(rest)}`;
}

/** '2026-11-23T06:00' as people read it: '2026-11-23 06:00'. */
export const spoken = (local: string): string => local.replace('T', ' ');

const minute = 60_000;
const two = (n: number) => String(n).padStart(2, '0');
const shortened = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}…` : text);
const refuse = (reason: 'unknown zone' | 'no time' | 'past', sentence: string): Resolved => ({
  ok: false,
  reason,
  sentence,
});
const named = (at: number, zone: string): NamedInstant => ({
  local: localOf(at, zone),
  at,
  offset: offsetOf(at, zone),
});

function readLocal(local: string): CalendarDateTime | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(local)) return null;
  try {
    const wall = parseDateTime(local);
    // The year 0000 has no instant, and 9999 none in every zone.
    return wall.year >= 1970 && wall.year <= 9000 ? wall : null;
  } catch {
    return null;
  }
}

/** The last minute that the wall shows before the gap and the first one after it. */
function skipped(local: string, zone: string, earlier: number, later: number): Resolved {
  let [before, after] = [Math.min(earlier, later), Math.max(earlier, later)];
  const offsetBefore = fromAbsolute(before, zone).offset;
  // The change lies between the two readings, at a whole minute.
  while (after - before > minute) {
    const middle = before + Math.floor((after - before) / 2 / minute) * minute;
    if (fromAbsolute(middle, zone).offset === offsetBefore) before = middle;
    else after = middle;
  }
  const nearest: [NamedInstant, NamedInstant] = [named(before, zone), named(after, zone)];
  return {
    ok: false,
    reason: 'does not exist',
    sentence: `${spoken(local)} does not exist in ${zone}: the clocks go forward. The nearest times are ${spoken(nearest[0].local)} and ${spoken(nearest[1].local)}.`,
    nearest,
  };
}

function happensTwice(local: string, zone: string, earlier: number, later: number): Resolved {
  const both: [NamedInstant, NamedInstant] = [named(earlier, zone), named(later, zone)];
  return {
    ok: false,
    reason: 'happens twice',
    sentence: `${spoken(local)} happens twice in ${zone}: the clocks go back. Say whether you mean the first (${both[0].offset}) or the second (${both[1].offset}).`,
    both,
  };
}

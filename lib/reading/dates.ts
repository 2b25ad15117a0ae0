import type { Millis } from '#db/index.ts';
import type { Site } from './site.ts';

type Place = Pick<Site, 'language' | 'zone'>;

const formats = new Map<string, Intl.DateTimeFormat>();

function format(place: Place, kind: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${kind} ${place.language} ${place.zone}`;
  let made = formats.get(key);
  if (!made) {
    made = new Intl.DateTimeFormat(localeOf(place.language), { ...options, timeZone: place.zone });
    formats.set(key, made);
  }
  return made;
}

// Plain "en" would print American dates with 12 hours; most newsrooms that write "en" mean the world's order.
const localeOf = (language: string) => (language === 'en' ? 'en-GB' : language);

/** "23 November 2026, 14:05 CET": a moment with the zone it is told in (NEWSROOM §10). */
export const moment = (at: Millis, place: Place): string =>
  format(place, 'moment', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  })
    .format(at)
    .replace(' at ', ', ');

/** "23 Nov 2026" */
export const shortDate = (at: Millis, place: Place): string =>
  format(place, 'short', { day: 'numeric', month: 'short', year: 'numeric' }).format(at);

/** On a page that lasts only today: "14:05" for what is of today, "22 Nov" for what is not. */
export const timeOrDay = (at: Millis, today: Millis, place: Place): string =>
  longDate(at, place) === longDate(today, place)
    ? format(place, 'time', { hour: '2-digit', minute: '2-digit' }).format(at)
    : format(place, 'day', { day: 'numeric', month: 'short' }).format(at);

/** "Monday, 23 November 2026" */
export const longDate = (at: Millis, place: Place): string =>
  format(place, 'long', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).format(at);

/** For `datetime`, JSON-LD and feeds. */
export const iso = (at: Millis): string => new Date(at).toISOString();

// Every zone of today lies a whole number of quarters of an hour from UTC.
const quarter = 15 * 60_000;

/** The first moment of the next day in the zone, whatever the clocks do in that night. */
export function nextMidnight(now: Millis, zone: string): Millis {
  const day = new Intl.DateTimeFormat('en-CA', { timeZone: zone });
  const today = day.format(now);
  let at = Math.ceil((now + 1) / quarter) * quarter;
  while (day.format(at) === today) at += quarter;
  return at;
}

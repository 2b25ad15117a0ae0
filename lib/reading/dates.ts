import type { Millis } from '#db/index.ts';
import type { Site } from './site.ts';

type Place = Pick<Site, 'language' | 'zone'>;

const formats = new Map<string, Intl.DateTimeFormat>();

function format(
  place: Place,
  kind: string,
  options: Intl.DateTimeFormatOptions,
  locale = localeOf(place),
): Intl.DateTimeFormat {
  const key = `${kind} ${locale} ${place.zone}`;
  let made = formats.get(key);
  if (!made) {
    made = new Intl.DateTimeFormat(locale, { ...options, timeZone: place.zone });
    formats.set(key, made);
  }
  return made;
}

/** Plain "en" is written as the readers around there do: "November 23, 2026, 7:22 AM" or "23 November 2026, 07:22". */
const localeOf = ({ language, zone }: Place) =>
  language === 'en' ? (zone.startsWith('America/') ? 'en-US' : 'en-GB') : language;

/** Clocks of 24 hours have two digits, clocks of 12 as many as it takes. */
const clockTime = (at: Millis, place: Place) => {
  const hour = localeOf(place) === 'en-US' ? 'numeric' : '2-digit';
  return format(place, 'time', { hour, minute: '2-digit' }).format(at);
};

/** "23 November 2026, 14:05 CET": a moment with the zone it is told in (NEWSROOM §10). */
export function moment(at: Millis, place: Place): string {
  const day = format(place, 'date', { dateStyle: 'long' }).format(at);
  const time = `${clockTime(at, place)} ${zoneName(at, place)}`;
  // The time is not torn from its zone at the end of a line.
  return `${day}, ${time.replaceAll(' ', '\u00a0')}`;
}

/** "CET" rather than "GMT+1": each English knows the short names of its own part of the world only. */
function zoneName(at: Millis, place: Place): string {
  const names = [localeOf(place), 'en-US', 'en-GB', 'en-AU'].map((locale) =>
    format(place, 'zone', { timeZoneName: 'short' }, locale)
      .formatToParts(at)
      .find(({ type }) => type === 'timeZoneName'),
  );
  return (names.find((name) => name && !/\d/.test(name.value)) ?? names[0])?.value ?? place.zone;
}

/** "23 Nov 2026" */
export const shortDate = (at: Millis, place: Place): string =>
  format(place, 'short', { day: 'numeric', month: 'short', year: 'numeric' }).format(at);

/** On a page that lasts only today: "14:05" for what is of today, "22 Nov" for what is not. */
export const timeOrDay = (at: Millis, today: Millis, place: Place): string =>
  longDate(at, place) === longDate(today, place)
    ? clockTime(at, place).replaceAll(' ', '\u00a0')
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

import { isZone } from '#lib/schedule/zone.ts';

/** Times of the schedule as screens say them. Pure. */

const parts = (zone: string, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('en-GB', { timeZone: isZone(zone) ? zone : 'UTC', hourCycle: 'h23', ...options });

/** "06:00" */
export const clockTime = (at: number, zone: string): string =>
  parts(zone, { hour: '2-digit', minute: '2-digit' }).format(at);

/** "Tue 24 Nov" */
export const shortDay = (at: number, zone: string): string =>
  parts(zone, { weekday: 'short', day: 'numeric', month: 'short' }).format(at).replace(',', '');

/** "Tuesday 24 November 2026" */
export const longDay = (at: number, zone: string): string =>
  parts(zone, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
    .format(at)
    .replace(',', '');

/** "EST", "CET", "GMT+5:30": what the zone is called at that moment, where English has a name for it. */
function zoneName(at: number, zone: string): string {
  const names = ['en-GB', 'en-US'].map((language) => nameIn(language, at, zone));
  return names.find((name) => !name.startsWith('GMT') || name === 'GMT') ?? names[0] ?? zone;
}

const nameIn = (language: string, at: number, zone: string): string =>
  new Intl.DateTimeFormat(language, { timeZone: isZone(zone) ? zone : 'UTC', timeZoneName: 'short' })
    .formatToParts(at)
    .find(({ type }) => type === 'timeZoneName')?.value ?? zone;

/** "Tue 24 Nov, 06:00 EST" */
export const moment = (at: number, zone: string): string =>
  `${shortDay(at, zone)}, ${clockTime(at, zone)} ${zoneName(at, zone)}`;

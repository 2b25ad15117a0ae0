import type { Millis } from '#db/index.ts';
import { iso, moment, shortDate, timeOrDay } from '#lib/reading/dates.ts';
import type { Site } from '#lib/reading/site.ts';

/** A time that people and machines can read, in the newsroom's zone. */
export function Moment({ at, site }: { at: Millis; site: Site }) {
  return <time dateTime={iso(at)}>{moment(at, site)}</time>;
}

/** As short as a list wants it; `today` only on pages that end with the day. */
export function Stamp({ at, site, today }: { at: Millis; site: Site; today?: Millis | undefined }) {
  return <time dateTime={iso(at)}>{today ? timeOrDay(at, today, site) : shortDate(at, site)}</time>;
}

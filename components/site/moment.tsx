import type { Millis } from '#db/index.ts';
import { iso, moment, shortDate } from '#lib/reading/dates.ts';
import type { Site } from '#lib/reading/site.ts';

type MomentProps = { at: Millis; site: Site; short?: boolean };

/** A time that people and machines can read, in the newsroom's zone. */
export function Moment({ at, site, short = false }: MomentProps) {
  return <time dateTime={iso(at)}>{(short ? shortDate : moment)(at, site)}</time>;
}

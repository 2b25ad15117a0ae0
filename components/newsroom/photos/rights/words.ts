import type { PhotoRightsAnswer } from '#lib/answers.ts';
import { exactTime } from '../../words.ts';

type Lease = Omit<PhotoRightsAnswer['leases'][number], 'id'>;
type Limit = PhotoRightsAnswer['limits'][number];

export const uses: Record<Lease['use'], string> = {
  any: 'any use',
  site: 'the site',
  social: 'social media',
  print: 'print',
  promotion: 'sales and promotion',
};

const region = new Intl.DisplayNames('en', { type: 'region' });
const places = (codes: string[]) => codes.map((code) => region.of(code) ?? code).join(', ');

/** A right as one says it: "May be used for the site until Mon, 3 May 2027, 18:00 EDT in France". */
export function leaseSentence(lease: Lease, zone: string): string {
  return [
    lease.effect === 'allow' ? 'May be used for' : 'May not be used for',
    uses[lease.use],
    lease.from !== null && `from ${exactTime(lease.from, zone)}`,
    lease.until !== null && `until ${exactTime(lease.until, zone)}`,
    lease.countries.length > 0 && `in ${places(lease.countries)}`,
  ]
    .filter(Boolean)
    .join(' ');
}

/** What a supplier's words mean as a rule. */
export function limitSentence(limit: Limit): string {
  switch (limit.rule) {
    case 'countries out':
      return `Not for ${places(limit.countries)}`;
    case 'only in countries':
      return `Only for ${places(limit.countries)}`;
    case 'not for':
      return `Not for ${uses[limit.use]}`;
    case 'one story':
      return 'For one story only';
    case 'no archive':
      return 'Into no new story after some weeks';
    case 'opens after':
      return `Not in its first ${spanOf(limit.hours)}`;
    case 'closes after':
      return `Only in its first ${spanOf(limit.hours)}`;
    case 'closes on':
      return `Until the end of ${limit.day}`;
  }
}

const spanOf = (hours: number) => (hours % 24 === 0 && hours > 48 ? `${hours / 24} days` : `${hours} hours`);

import type { Lease } from '#db/index.ts';

/** A field's value as a person reads it in a preview. */
export const spokenList = (value: string | string[] | undefined): string =>
  Array.isArray(value) ? value.join(', ') : (value ?? '');

/** "May be used everywhere from 3 May 2026 until 3 Jun 2026", in the newsroom's zone. Pure. */
export function leaseInWords(
  { effect, use, from, until, countries }: Omit<Lease, 'id'>,
  zone: string,
): string {
  const day = (at: number) =>
    new Intl.DateTimeFormat('en-GB', {
      day: 'numeric',
      month: 'short',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      timeZone: zone,
    }).format(at);
  return [
    effect === 'allow' ? 'May be used' : 'May not be used',
    use === 'any' ? '' : `for ${use}`,
    countries.length > 0 ? `in ${countries.join(', ')}` : '',
    from === null ? '' : `from ${day(from)}`,
    until === null ? (from === null ? 'at any time' : '') : `until ${day(until)}`,
  ]
    .filter(Boolean)
    .join(' ');
}

import { z } from 'zod';
import { invalid } from '../errors.ts';
import { readFrom, readTo } from './address.rules.ts';
import type { Wanted } from './settled-write.ts';

export const redirectFields = z.object({
  from: z.string().max(4000, 'An address has at most 2,048 characters.'),
  to: z.string().max(4000, 'An address has at most 2,048 characters.').nullable(),
  status: z.union([z.literal(301), z.literal(302), z.literal(410)], 'This must be 301, 302 or 410.'),
  note: z.string().trim().max(300, 'A note has at most 300 characters.'),
});

/** The redirect that was asked for, spelled as the store wants it. Throws Invalid with a sentence at the field. */
export function wantedOf(
  given: {
    from: string;
    to?: string | null | undefined;
    status?: 301 | 302 | 410 | undefined;
    note?: string | undefined;
  },
  site: string,
): Wanted {
  const from = readFrom(given.from, site);
  if ('fault' in from) throw invalid(from.fault, { from: from.fault });
  const note = given.note ?? '';
  if (given.status === 410) return { from: from.key, to: null, status: 410, note };
  const to = readTo(given.to ?? '', site);
  if ('fault' in to) throw invalid(to.fault, { to: to.fault });
  return { from: from.key, to: to.to, status: given.status ?? 301, note };
}

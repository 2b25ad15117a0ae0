import { z } from 'zod';
import type { Lease } from '#db/index.ts';
import { allowPhoto } from '../access.ts';
import type { PhotoRightsAnswer } from '../answers.ts';
import { auditRow } from '../audit/row.ts';
import type { Context } from '../context.ts';
import { notFound } from '../errors.ts';
import { newId } from '../ids.ts';
import { parseInput } from '../input.ts';
import { loadPhoto } from './load.ts';
import { presentRights } from './present-rights.ts';
import { houseRights, rightsToKeep } from './rights/kept.ts';
import { countryCode } from './rights/rights.rules.ts';
import { watchRight } from './watch-right.ts';

const moment = z.int().min(0).max(8_640_000_000_000).nullable().default(null);
/** A right or a refusal as a person sets it. */
export const leaseSchema = z
  .object({
    effect: z.enum(['allow', 'deny']),
    use: z.enum(['any', 'site', 'social', 'print', 'promotion']).default('any'),
    /** milliseconds UTC; the end is the first moment without the right */
    from: moment,
    until: moment,
    countries: z.array(countryCode).max(250, 'may name 250 countries').default([]),
    note: z.string().trim().max(500, 'may have 500 characters').default(''),
  })
  .refine(({ from, until }) => from === null || until === null || from < until, {
    message: 'The right ends before it begins.',
    path: ['until'],
  });

export const setRightsInput = z.object({
  id: z.uuid(),
  leases: z.array(leaseSchema).max(100, 'may have 100 entries').optional(),
  /** the supplier's restrictions, in the order of the answer, that are out of force because a person knows better */
  off: z.array(z.int().min(0)).max(500).optional(),
});

/**
 * Says when and for what the photo may be used (NEWSROOM §8). Public pages follow with the next request: without a right
 * they show a neutral placeholder, and the photo again when there is one. Throws NotFound or NotAllowed.
 */
export async function setRights(ctx: Context, input: unknown): Promise<PhotoRightsAnswer> {
  const { id, leases, off } = parseInput(setRightsInput, input);
  const photo = await loadPhoto(ctx, id);
  allowPhoto(ctx.actor, 'set rights', photo);
  const house = houseRights(await ctx.store.masthead.settings());
  const given = leases?.map((each): Lease => ({ id: newId(ctx.clock.now()), ...each }));
  const row = await ctx.store.photos.change(
    id,
    (now) => {
      const limits = off ? now.limits.map((limit, n) => ({ ...limit, off: off.includes(n) })) : now.limits;
      const changed = { ...now, leases: given ?? now.leases, limits };
      return { leases: changed.leases, ...rightsToKeep(changed, house) };
    },
    auditRow(
      ctx,
      'set rights',
      { kind: 'photo', id },
      {
        before: { leases: photo.leases, limits: photo.limits },
        after: { ...(given ? { leases: given } : {}), ...(off ? { outOfForce: off } : {}) },
      },
    ),
  );
  if (!row) throw notFound('photo');
  await watchRight(ctx, row);
  return presentRights(ctx, row);
}

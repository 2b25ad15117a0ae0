import { z } from 'zod';
import { allow } from '../access.ts';
import type { PartnerAnswer } from '../answers.ts';
import { auditRow, changeDetail } from '../audit/row.ts';
import type { Context } from '../context.ts';
import { notFound } from '../errors.ts';
import { type Given, parseInput, withoutAbsent } from '../input.ts';
import { nameTaken, partnerFields, refuseUnknownLogo } from './fields.ts';
import { presentPartner } from './present.ts';

export const changePartnerInput = partnerFields.partial().extend({ id: z.uuid() });

/** A change shows at once on all the partner's stories (NEWSROOM §9): the store clears their pages with it. */
export async function changePartner(ctx: Context, input: unknown): Promise<PartnerAnswer> {
  allow(ctx.actor, 'manage partners');
  const { id, ...given } = parseInput(changePartnerInput, input);
  await refuseUnknownLogo(ctx, given.logoPhotoId);
  const change: Given<typeof given> = withoutAbsent(given);
  const before = await ctx.store.masthead.partner(id);
  const row = await ctx.store.masthead.changePartner(
    id,
    { ...change, updatedAt: ctx.clock.now() },
    auditRow(ctx, 'change partner', { kind: 'partner', id }, changeDetail(before, change)),
  );
  if (row === 'taken') throw nameTaken(given.name ?? '');
  if (!row) throw notFound('partner');
  return presentPartner(row);
}

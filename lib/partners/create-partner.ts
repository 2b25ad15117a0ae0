import type { PartnerRow } from '#db/index.ts';
import { allow } from '../access.ts';
import type { PartnerAnswer } from '../answers.ts';
import { auditRow } from '../audit/row.ts';
import type { Context } from '../context.ts';
import { newId } from '../ids.ts';
import { parseInput } from '../input.ts';
import { partnerFields, refuseUnknownLogo } from './fields.ts';
import { presentPartner } from './present.ts';

export const createPartnerInput = partnerFields.partial().required({ name: true });

export async function createPartner(ctx: Context, input: unknown): Promise<PartnerAnswer> {
  allow(ctx.actor, 'manage partners');
  const given = parseInput(createPartnerInput, input);
  await refuseUnknownLogo(ctx, given.logoPhotoId);
  const now = ctx.clock.now();
  const row: PartnerRow = {
    id: newId(now),
    name: given.name,
    bylineForm: given.bylineForm ?? '',
    licence: given.licence ?? '',
    logoPhotoId: given.logoPhotoId ?? null,
    createdAt: now,
    updatedAt: now,
  };
  await ctx.store.masthead.addPartner(
    row,
    auditRow(ctx, 'create partner', { kind: 'partner', id: row.id }, given),
  );
  return presentPartner(row);
}

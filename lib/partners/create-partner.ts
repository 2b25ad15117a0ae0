import type { PartnerRow } from '#db/index.ts';
import { allow } from '../access.ts';
import type { PartnerAnswer } from '../answers.ts';
import { auditRow } from '../audit/row.ts';
import type { Context } from '../context.ts';
import { newId } from '../ids.ts';
import { parseInput } from '../input.ts';
import { nameTaken, partnerFields, refuseUnknownLogo } from './fields.ts';
import { presentPartner } from './present.ts';

export const createPartnerInput = partnerFields.partial().required({ name: true });

/** A new wire service or syndication source, of a name that no other has. */
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
    canonical: given.canonical ?? 'self',
    photosTravel: given.photosTravel ?? true,
    republish: given.republish ?? false,
    logoPhotoId: given.logoPhotoId ?? null,
    createdAt: now,
    updatedAt: now,
  };
  const audit = auditRow(ctx, 'create partner', { kind: 'partner', id: row.id }, given);
  if ((await ctx.store.masthead.addPartner(row, audit)) === 'taken') throw nameTaken(row.name);
  return presentPartner(row);
}

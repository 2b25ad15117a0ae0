import { z } from 'zod';
import { signedIn } from '../access.ts';
import type { PartnerAnswer } from '../answers.ts';
import type { Context } from '../context.ts';
import { notFound } from '../errors.ts';
import { parseInput } from '../input.ts';
import { presentPartner } from './present.ts';

export const readPartnerInput = z.object({ id: z.uuid() });

export async function readPartner(ctx: Context, input: unknown): Promise<PartnerAnswer> {
  signedIn(ctx.actor);
  const { id } = parseInput(readPartnerInput, input);
  const row = await ctx.store.masthead.partner(id);
  if (!row) throw notFound('partner');
  return presentPartner(row);
}

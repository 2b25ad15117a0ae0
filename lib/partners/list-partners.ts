import { z } from 'zod';
import { signedIn } from '../access.ts';
import type { List, PartnerAnswer } from '../answers.ts';
import type { Context } from '../context.ts';
import { parseInput } from '../input.ts';
import { presentPartner } from './present.ts';

export const listPartnersInput = z.object({
  q: z.string().trim().max(200).default(''),
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});

/** Partners by name; everybody may choose one for their story. */
export async function listPartners(ctx: Context, input: unknown): Promise<List<PartnerAnswer>> {
  signedIn(ctx.actor);
  const { q, cursor, limit } = parseInput(listPartnersInput, input);
  const page = await ctx.store.masthead.partners({ limit, cursor: cursor ?? null, ...(q ? { q } : {}) });
  return { items: page.items.map(presentPartner), next: page.next };
}

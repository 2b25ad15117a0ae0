import { allow } from '../access.ts';
import type { List, TokenAnswer } from '../answers.ts';
import type { Context } from '../context.ts';
import { presentToken } from './present.ts';

/** The admin's own tokens that are not revoked, without their texts. */
export async function listTokens(ctx: Context): Promise<List<TokenAnswer>> {
  const actor = ctx.actor;
  allow(actor, 'manage tokens');
  const rows = await ctx.store.people.tokens(actor.id);
  return { items: rows.filter((row) => row.revokedAt === null).map((row) => presentToken(row)), next: null };
}

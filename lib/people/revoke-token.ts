import { z } from 'zod';
import { allow } from '../access.ts';
import { auditRow } from '../audit/row.ts';
import type { Context } from '../context.ts';
import { notFound } from '../errors.ts';
import { parseInput } from '../input.ts';

export const revokeTokenInput = z.object({ id: z.uuid() });

/** Ends one of the admin's own tokens at once. */
export async function revokeToken(ctx: Context, input: unknown): Promise<void> {
  const actor = ctx.actor;
  allow(actor, 'manage tokens');
  const { id } = parseInput(revokeTokenInput, input);
  const audit = auditRow(ctx, 'revoke token', { kind: 'token', id });
  if (!(await ctx.store.people.revokeToken(id, actor.id, ctx.clock.now(), audit))) throw notFound('token');
}

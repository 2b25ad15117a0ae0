import { z } from 'zod';
import type { TokenRow } from '#db/index.ts';
import { allow } from '../access.ts';
import type { TokenAnswer } from '../answers.ts';
import { auditRow } from '../audit/row.ts';
import type { Context } from '../context.ts';
import { invalid } from '../errors.ts';
import { newId } from '../ids.ts';
import { parseInput } from '../input.ts';
import { presentToken } from './present.ts';
import { BEARER_PREFIX, hashToken, newToken } from './sessions.ts';

export const createTokenInput = z.object({
  name: z
    .string('Say what the token is for.')
    .trim()
    .min(1, 'Say what the token is for.')
    .max(120, 'A name has at most 120 characters.'),
  /** milliseconds UTC; null for a token that lasts until it is revoked */
  expiresAt: z.number().int().nullable().default(null),
});

/** A bearer token that acts as the admin who makes it. Its text is answered here and never again. */
export async function createToken(ctx: Context, input: unknown): Promise<TokenAnswer> {
  const actor = ctx.actor;
  allow(actor, 'manage tokens');
  const { name, expiresAt } = parseInput(createTokenInput, input);
  const now = ctx.clock.now();
  if (expiresAt !== null && expiresAt <= now)
    throw invalid('A token must end in the future.', { expiresAt: 'This time has passed.' });
  const token = `${BEARER_PREFIX}${newToken()}`;
  const row: TokenRow = {
    id: newId(now),
    personId: actor.id,
    name,
    tokenHash: hashToken(token),
    createdAt: now,
    lastUsedAt: null,
    expiresAt,
    revokedAt: null,
  };
  await ctx.store.people.addToken(
    row,
    auditRow(ctx, 'create token', { kind: 'token', id: row.id }, { name }),
  );
  return presentToken(row, token);
}

import { z } from 'zod';
import { allow } from '../access.ts';
import { auditRow } from '../audit/row.ts';
import type { Context } from '../context.ts';
import { notFound } from '../errors.ts';
import { parseInput } from '../input.ts';

export const withdrawInvitationInput = z.object({
  id: z.string().regex(/^[0-9a-f]{64}$/, 'This is not the id of an invitation.'),
});

/** Ends an open invitation: whoever follows its link is told so. */
export async function withdrawInvitation(ctx: Context, input: unknown): Promise<void> {
  allow(ctx.actor, 'manage people');
  const { id } = parseInput(withdrawInvitationInput, input);
  const invitation = await ctx.store.people.invite(id, ctx.clock.now());
  if (invitation?.kind !== 'invite') throw notFound('open invitation');
  const { email, name, role } = invitation;
  const audit = auditRow(ctx, 'withdraw invitation', { kind: 'person', id: null }, { email, name, role });
  if (!(await ctx.store.people.withdrawInvite(id, audit))) throw notFound('open invitation');
}

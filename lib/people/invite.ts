import { z } from 'zod';
import { allow } from '../access.ts';
import type { InvitationAnswer } from '../answers.ts';
import { auditRow } from '../audit/row.ts';
import type { Context } from '../context.ts';
import { conflict } from '../errors.ts';
import { parseInput } from '../input.ts';
import { emailSchema, personNameSchema, roleSchema } from './fields.ts';
import { oneTimeLink } from './one-time-link.ts';
import { presentInvitation } from './present.ts';

export const inviteInput = z.object({ email: emailSchema, name: personNameSchema, role: roleSchema });

/** A one-time link for a new person, valid 7 days. It is shown here and never again. */
export async function invite(ctx: Context, input: unknown): Promise<InvitationAnswer> {
  const actor = ctx.actor;
  allow(actor, 'manage people');
  const { email, name, role } = parseInput(inviteInput, input);
  const present = await ctx.store.people.byEmail(email);
  if (present) throw conflict(whyTaken(present.name, present.removedAt !== null));
  const { row, link } = oneTimeLink(ctx, { email, name, role }, actor.id);
  const audit = auditRow(ctx, 'invite', { kind: 'person', id: null }, { email, name, role });
  const open = await ctx.store.people.addInvite(row, audit);
  if (open) throw conflict(whyInvited(email, open.role));
  return presentInvitation(row, link);
}

const whyInvited = (email: string, role: string) =>
  `${email} is invited already, as ${role}. Withdraw that invitation first, so that only one link is open.`;

const whyTaken = (name: string, removed: boolean) =>
  removed
    ? `${name} had this email address and was removed. Bring ${name} back on the People screen instead.`
    : `${name} already has this email address. For a new password make a password link on the People screen.`;

import { z } from 'zod';
import type { InviteRow } from '#db/index.ts';
import { allow } from '../access.ts';
import type { InvitationAnswer } from '../answers.ts';
import { auditRow } from '../audit/row.ts';
import type { Context } from '../context.ts';
import { conflict } from '../errors.ts';
import { parseInput } from '../input.ts';
import { emailSchema, personNameSchema, roleSchema } from './fields.ts';
import { presentInvitation } from './present.ts';
import { hashToken, newToken } from './sessions.ts';

export const inviteInput = z.object({ email: emailSchema, name: personNameSchema, role: roleSchema });

export const INVITATION_LASTS = 7 * 24 * 60 * 60 * 1000;

/** Where somebody with the link's token chooses a name and a password. */
export const linkOf = (ctx: Pick<Context, 'config'>, token: string): string =>
  `${ctx.config.url}/newsroom/join?token=${token}`;

/** A one-time link for a new person, valid 7 days. It is shown here and never again. */
export async function invite(ctx: Context, input: unknown): Promise<InvitationAnswer> {
  const actor = ctx.actor;
  allow(actor, 'manage people');
  const { email, name, role } = parseInput(inviteInput, input);
  const present = await ctx.store.people.byEmail(email);
  if (present) throw conflict(whyTaken(present.name, present.removedAt !== null));
  const now = ctx.clock.now();
  const open = (await ctx.store.people.openInvites(now)).find((one) => one.email?.toLowerCase() === email);
  if (open) throw conflict(whyInvited(email, open.role));
  const token = newToken();
  const row: InviteRow = {
    tokenHash: hashToken(token),
    kind: 'invite',
    email,
    name,
    role,
    createdBy: actor.id,
    createdAt: now,
    expiresAt: now + INVITATION_LASTS,
    usedAt: null,
  };
  await ctx.store.people.addInvite(
    row,
    auditRow(ctx, 'invite', { kind: 'person', id: null }, { email, name, role }),
  );
  return presentInvitation(row, linkOf(ctx, token));
}

const whyInvited = (email: string, role: string) =>
  `${email} is invited already, as ${role}. Withdraw that invitation first, so that only one link is open.`;

const whyTaken = (name: string, removed: boolean) =>
  removed
    ? `${name} had this email address and was removed. Bring ${name} back on the People screen instead.`
    : `${name} already has this email address. For a new password make a password link on the People screen.`;

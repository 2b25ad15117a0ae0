import { z } from 'zod';
import type { InviteRow, PersonRow } from '#db/index.ts';
import type { InvitationAnswer, SessionAnswer } from '../answers.ts';
import { auditRow } from '../audit/row.ts';
import { actorOf, type Context } from '../context.ts';
import { conflict, gone } from '../errors.ts';
import { newId } from '../ids.ts';
import { parseInput } from '../input.ts';
import { personNameSchema } from './fields.ts';
import { refuseWeakPassword } from './password-rules.ts';
import { hashPassword } from './passwords.ts';
import { presentInvitation, presentSession } from './present.ts';
import { hashToken, type SessionChange, startSession } from './sessions.ts';

export const acceptInvitationInput = z.object({
  token: z.string().max(200),
  name: personNameSchema,
  password: z.string('Choose a password.'),
});

/** The invited person chooses a name and a password, and is signed in. The link works once. */
export async function acceptInvitation(ctx: Context, input: unknown): Promise<SessionChange<SessionAnswer>> {
  const { token, name, password } = parseInput(acceptInvitationInput, input);
  const invitation = await openInvitation(ctx, token);
  refuseWeakPassword(password, { email: invitation.email, name });
  const now = ctx.clock.now();
  const person: PersonRow = {
    id: newId(now),
    email: invitation.email,
    name,
    role: invitation.role,
    passwordHash: await hashPassword(password),
    createdAt: now,
    removedAt: null,
  };
  const audit = auditRow(
    { ...ctx, actor: actorOf(person) },
    'accept invitation',
    { kind: 'person', id: person.id },
    { email: person.email, role: person.role, invitedBy: invitation.createdBy },
  );
  const outcome = await ctx.store.people.acceptInvite(hashToken(token), person, audit);
  if (outcome === 'used') throw linkIsUsed();
  if (outcome === 'taken')
    throw conflict('Somebody with this email address has joined meanwhile. Sign in instead.');
  return { sessionToken: await startSession(ctx, person), answer: await presentSession(ctx, person) };
}

export const readInvitationInput = z.object({ token: z.string().max(200).default('') });

/** Whom the link invites, for the screen that accepts it; Gone when it was used or is older than 7 days. */
export async function readInvitation(ctx: Context, input: unknown): Promise<InvitationAnswer> {
  return presentInvitation(await openInvitation(ctx, parseInput(readInvitationInput, input).token));
}

async function openInvitation(ctx: Context, token: string): Promise<InviteRow & { email: string }> {
  const row = await ctx.store.people.invite(hashToken(token), ctx.clock.now());
  if (row?.kind !== 'invite' || row.usedAt !== null || row.email === null) throw linkIsUsed();
  return { ...row, email: row.email };
}

const linkIsUsed = () => gone('This invitation was used or has expired. Ask an admin for a new link.');

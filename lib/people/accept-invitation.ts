import { z } from 'zod';
import type { AuthorRow, InviteRow, PersonRow } from '#db/index.ts';
import type { InvitationAnswer, SessionAnswer } from '../answers.ts';
import { auditRow } from '../audit/row.ts';
import { actorOf, type Context } from '../context.ts';
import { conflict, gone } from '../errors.ts';
import { newId } from '../ids.ts';
import { parseInput } from '../input.ts';
import { slugOf } from '../slug.ts';
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

/** Who was invited chooses a name and a password, and is signed in. The link works once, also for a new password. */
export async function acceptInvitation(ctx: Context, input: unknown): Promise<SessionChange<SessionAnswer>> {
  const { token, name, password } = parseInput(acceptInvitationInput, input);
  const invitation = await openInvitation(ctx, token);
  refuseWeakPassword(password, { email: invitation.email, name });
  const passwordHash = await hashPassword(password);
  const present = await ctx.store.people.byEmail(invitation.email);
  const person = present
    ? await renew(ctx, token, present, { name, passwordHash })
    : await join(ctx, token, invitation, { name, passwordHash });
  return { sessionToken: await startSession(ctx, person), answer: await presentSession(ctx, person) };
}

type Chosen = { name: string; passwordHash: string };

async function join(
  ctx: Context,
  token: string,
  invitation: OpenInvitation,
  chosen: Chosen,
): Promise<PersonRow> {
  const now = ctx.clock.now();
  const { email, role } = invitation;
  const person: PersonRow = { id: newId(now), email, role, createdAt: now, removedAt: null, ...chosen };
  const detail = { email, role, invitedBy: invitation.createdBy };
  const audit = auditRow(as(ctx, person), 'accept invitation', { kind: 'person', id: person.id }, detail);
  const author = bylineOf(person, now);
  const outcome = await ctx.store.people.acceptInvite(hashToken(token), person, audit, author);
  if (outcome === 'used') throw linkIsUsed();
  if (outcome === 'taken')
    throw conflict('Somebody with this email address has joined meanwhile. Sign in instead.');
  return person;
}

/** Who joins can sign a story at once; an editor gives the byline its title and photo later. */
function bylineOf({ id: personId, name }: PersonRow, now: number): AuthorRow {
  const id = newId(now);
  const slug = slugOf(name) || `author-${id.slice(-12)}`;
  const empty = { title: '', bio: '', disclosure: '', email: '', links: [], photoId: null };
  return { id, name, slug, personId, ...empty };
}

/** The link of somebody who is here already: their sessions and tokens end, for they may be a thief's. */
async function renew(ctx: Context, token: string, present: PersonRow, chosen: Chosen): Promise<PersonRow> {
  const audit = auditRow(as(ctx, present), 'choose new password', { kind: 'person', id: present.id });
  const person = await ctx.store.people.renewPassword(hashToken(token), present.id, chosen, audit);
  if (person === 'used') throw linkIsUsed();
  ctx.live.person(person.id, 'Your password was changed. Sign in with the new one.');
  return person;
}

const as = (ctx: Context, person: PersonRow): Context => ({ ...ctx, actor: actorOf(person) });

export const readInvitationInput = z.object({ token: z.string().max(200).default('') });

/** Whom the link invites, for the screen that accepts it; Gone when it was used, withdrawn or is older than 7 days. */
export async function readInvitation(ctx: Context, input: unknown): Promise<InvitationAnswer> {
  const invitation = await openInvitation(ctx, parseInput(readInvitationInput, input).token);
  const renews = (await ctx.store.people.byEmail(invitation.email)) !== null;
  return { ...presentInvitation(invitation), renews };
}

type OpenInvitation = InviteRow & { email: string };

async function openInvitation(ctx: Context, token: string): Promise<OpenInvitation> {
  const row = await ctx.store.people.invite(hashToken(token), ctx.clock.now());
  if (row?.kind === 'withdrawn')
    throw gone('This invitation was withdrawn. If you think that is a mistake, ask an admin for a new one.');
  if (row?.kind !== 'invite' || row.usedAt !== null || row.email === null) throw linkIsUsed();
  return { ...row, email: row.email };
}

const linkIsUsed = () => gone('This invitation was used or has expired. Ask an admin for a new link.');

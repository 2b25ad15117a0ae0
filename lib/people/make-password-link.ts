import { z } from 'zod';
import { allow } from '../access.ts';
import type { InvitationAnswer } from '../answers.ts';
import { auditRow } from '../audit/row.ts';
import type { Context } from '../context.ts';
import { conflict, notFound } from '../errors.ts';
import { parseInput } from '../input.ts';
import { oneTimeLink } from './one-time-link.ts';
import { presentInvitation } from './present.ts';

export const makePasswordLinkInput = z.object({ id: z.uuid() });

/** A one-time link by which somebody who is here already chooses a new password: they lost theirs, or never had one. */
export async function makePasswordLink(ctx: Context, input: unknown): Promise<InvitationAnswer> {
  const actor = ctx.actor;
  allow(actor, 'manage people');
  const { id } = parseInput(makePasswordLinkInput, input);
  const person = await ctx.store.people.byId(id);
  if (!person) throw notFound('person');
  if (person.removedAt !== null)
    throw conflict(`${person.name} was removed. Bring ${person.name} back first.`);
  const { row, link } = oneTimeLink(ctx, person, actor.id);
  await ctx.store.people.addInvite(row, auditRow(ctx, 'make password link', { kind: 'person', id }));
  return presentInvitation(row, link);
}

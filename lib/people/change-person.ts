import { z } from 'zod';
import type { AuditRow, PersonRow } from '#db/index.ts';
import { allow } from '../access.ts';
import type { PersonAnswer } from '../answers.ts';
import { auditRow } from '../audit/row.ts';
import type { Context } from '../context.ts';
import { conflict, invalid, notFound } from '../errors.ts';
import { parseInput } from '../input.ts';
import { notify } from '../notices/notify.ts';
import { personNameSchema, roleSchema } from './fields.ts';
import { presentPerson } from './present.ts';

export const changePersonInput = z.object({
  id: z.uuid(),
  name: personNameSchema.optional(),
  role: roleSchema.optional(),
  /** true takes the person's access away, false gives it back */
  removed: z.boolean().optional(),
});

type Change = Partial<Pick<PersonRow, 'name' | 'role' | 'removedAt'>>;

/** Renames, lowers, raises, removes or brings back a person. It counts from their next request on (NEWSROOM §2). */
export async function changePerson(ctx: Context, input: unknown): Promise<PersonAnswer> {
  allow(ctx.actor, 'manage people');
  const { id, name, role, removed } = parseInput(changePersonInput, input);
  const before = await ctx.store.people.byId(id);
  if (!before) throw notFound('person');
  const change: Change = {};
  if (name !== undefined && name !== before.name) change.name = name;
  if (role !== undefined && role !== before.role) change.role = role;
  if (removed !== undefined && removed !== (before.removedAt !== null))
    change.removedAt = removed ? ctx.clock.now() : null;
  if (name === undefined && role === undefined && removed === undefined)
    throw invalid('Say what to change: name, role or removed.');
  if (Object.keys(change).length === 0) return presentPerson(before);

  const person = await ctx.store.people.change(id, change, auditOf(ctx, before, change));
  if (person === null) throw notFound('person');
  if (person === 'last admin')
    throw conflict(`${before.name} is the last admin. Make somebody else an admin first.`);
  const sentence = whatTheirTabsAreTold(change);
  if (sentence) ctx.live.person(id, sentence);
  if (change.role)
    await notify(ctx, {
      to: [id],
      kind: 'role changed',
      sentence: `${ctx.actor.name} made you ${change.role}.`,
    });
  return presentPerson(person);
}

/** Named for the weightiest change; its details hold every one of them. */
function auditOf(ctx: Context, before: PersonRow, change: Change): AuditRow {
  const detail = {
    name: before.name,
    ...(change.role && { from: before.role, to: change.role }),
    ...(change.name && { newName: change.name }),
  };
  return auditRow(ctx, actOf(change), { kind: 'person', id: before.id }, detail);
}

function actOf(change: Change): string {
  if (change.removedAt) return 'remove person';
  if (change.removedAt === null) return 'bring back person';
  return change.role ? 'change role' : 'rename person';
}

function whatTheirTabsAreTold(change: Change): string | null {
  if (change.removedAt) return 'An admin ended your access.';
  if (change.role) return `An admin made you ${change.role}.`;
  return null;
}

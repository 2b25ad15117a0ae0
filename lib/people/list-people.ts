import { z } from 'zod';
import type { Id, InviteRow, Page, PersonRow } from '#db/index.ts';
import { allow, canHouse } from '../access.ts';
import type { PeopleAnswer } from '../answers.ts';
import type { Context } from '../context.ts';
import { parseInput } from '../input.ts';
import { listInput, sliceOf } from '../list-input.ts';
import { presentInvitation, presentPerson } from './present.ts';

export const listPeopleInput = z.object({
  ...listInput,
  /** only this person: who is known by id alone gets a name so */
  id: z.uuid().optional(),
  /** only people who are not removed: whom something can be given to */
  here: z.stringbool().default(false),
});

/** The newsroom's people, removed ones marked; admins also see who was invited and has not come yet. */
export async function listPeople(ctx: Context, input: unknown): Promise<PeopleAnswer> {
  const actor = ctx.actor;
  allow(actor, 'see people');
  const { id, here, ...slice } = parseInput(listPeopleInput, input);
  const page = id ? await onlyThis(ctx, id) : await ctx.store.people.list({ ...sliceOf(slice), here });
  const open = canHouse(actor, 'manage people') ? await invitedButNotHere(ctx) : [];
  return {
    items: page.items.map(presentPerson),
    next: page.next,
    invitations: open.map((row) => presentInvitation(row)),
  };
}

async function onlyThis(ctx: Context, id: Id): Promise<Page<PersonRow>> {
  const row = await ctx.store.people.byId(id);
  return { items: row ? [row] : [], next: null };
}

/** Password links of people who are here already are no invitations. */
async function invitedButNotHere(ctx: Context): Promise<InviteRow[]> {
  const invites = (await ctx.store.people.openInvites(ctx.clock.now())).filter(
    (row) => row.kind === 'invite',
  );
  const here = await Promise.all(invites.map((row) => ctx.store.people.byEmail(row.email ?? '')));
  return invites.filter((_, i) => here[i] === null);
}

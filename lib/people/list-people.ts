import { z } from 'zod';
import { allow, canHouse } from '../access.ts';
import type { PeopleAnswer } from '../answers.ts';
import type { Context } from '../context.ts';
import { parseInput } from '../input.ts';
import { listInput, sliceOf } from '../list-input.ts';
import { presentInvitation, presentPerson } from './present.ts';

export const listPeopleInput = z.object(listInput);

/** The newsroom's people, removed ones marked; admins also see who was invited and has not come yet. */
export async function listPeople(ctx: Context, input: unknown): Promise<PeopleAnswer> {
  const actor = ctx.actor;
  allow(actor, 'see people');
  const page = await ctx.store.people.list(sliceOf(parseInput(listPeopleInput, input)));
  const open = canHouse(actor, 'manage people') ? await ctx.store.people.openInvites(ctx.clock.now()) : [];
  return {
    items: page.items.map(presentPerson),
    next: page.next,
    invitations: open.filter((row) => row.kind === 'invite').map((row) => presentInvitation(row)),
  };
}

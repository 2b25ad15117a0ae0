import type { InviteRow, PersonRow, TokenRow } from '#db/index.ts';
import { houseAbilities } from '../access.ts';
import type { InvitationAnswer, PersonAnswer, SessionAnswer, TokenAnswer } from '../answers.ts';
import type { Services } from '../context.ts';

/** A person without anything secret. */
export function presentPerson(person: PersonRow): PersonAnswer {
  const { id, name, email, role, createdAt } = person;
  return {
    id,
    name,
    email,
    role,
    createdAt,
    removed: person.removedAt !== null,
    waiting: person.passwordHash === null,
  };
}

/** What a screen asks first: who am I, what may I do, where am I. */
export async function presentSession(
  services: Pick<Services, 'store' | 'config'>,
  person: PersonRow,
): Promise<SessionAnswer> {
  const { name, zone } = await services.store.masthead.settings();
  return {
    person: presentPerson(person),
    abilities: houseAbilities(person),
    newsroom: { name, zone, url: services.config.url },
  };
}

/** An open invitation; its link is shown only to who made it, once. The hash of its token opens nothing: it is its id. */
export function presentInvitation(invite: InviteRow, link?: string): InvitationAnswer {
  const { tokenHash: id, email, name, role, expiresAt } = invite;
  return { id, email: email ?? '', name: name ?? '', role, expiresAt, ...(link ? { link } : {}) };
}

/** A script's token; its text is shown once. */
export function presentToken(row: TokenRow, token?: string): TokenAnswer {
  const { id, name, createdAt, lastUsedAt, expiresAt } = row;
  return { id, name, createdAt, lastUsedAt, expiresAt, ...(token ? { token } : {}) };
}

import { acceptInvitationInput, readInvitationInput } from '../../people/accept-invitation.ts';
import { changePasswordInput } from '../../people/change-password.ts';
import { changePersonInput } from '../../people/change-person.ts';
import { createTokenInput } from '../../people/create-token.ts';
import { inviteInput } from '../../people/invite.ts';
import { listPeopleInput } from '../../people/list-people.ts';
import { makePasswordLinkInput } from '../../people/make-password-link.ts';
import { revokeTokenInput } from '../../people/revoke-token.ts';
import { readSetUpInput, setUpInput } from '../../people/set-up.ts';
import { signInInput } from '../../people/sign-in.ts';
import { withdrawInvitationInput } from '../../people/withdraw-invitation.ts';
import { type ApiRoute, admins, anyone, everybody, route } from './route.ts';

/** Who works here and how they come in. */
export const peopleRoutes: ApiRoute[] = [
  route('GET', '/session', 'whoAmI', null, 'SessionAnswer', everybody),
  route('POST', '/session', 'signIn', signInInput, 'SessionAnswer', anyone),
  route('DELETE', '/session', 'signOut', null, null, anyone, { status: 204 }),
  route('PUT', '/session/password', 'changePassword', changePasswordInput, null, everybody, { status: 204 }),
  route('GET', '/set-up', 'readSetUp', readSetUpInput, 'SetUpAnswer', 'who has the set-up link'),
  route('POST', '/set-up', 'setUp', setUpInput, 'SessionAnswer', 'who has the set-up link', { status: 201 }),
  route('GET', '/invitations', 'readInvitation', readInvitationInput, 'InvitationAnswer', 'who has the link'),
  route(
    'POST',
    '/invitations',
    'acceptInvitation',
    acceptInvitationInput,
    'SessionAnswer',
    'who has the link',
    {
      status: 201,
    },
  ),
  route('DELETE', '/invitations/{id}', 'withdrawInvitation', withdrawInvitationInput, null, admins, {
    status: 204,
  }),
  route('GET', '/people', 'listPeople', listPeopleInput, 'PeopleAnswer', everybody),
  route('POST', '/people', 'invite', inviteInput, 'InvitationAnswer', admins, { status: 201 }),
  route('PATCH', '/people/{id}', 'changePerson', changePersonInput, 'PersonAnswer', admins),
  route(
    'POST',
    '/people/{id}/password-link',
    'makePasswordLink',
    makePasswordLinkInput,
    'InvitationAnswer',
    admins,
    { status: 201 },
  ),
  route('GET', '/tokens', 'listTokens', null, 'List of TokenAnswer', admins),
  route('POST', '/tokens', 'createToken', createTokenInput, 'TokenAnswer', admins, { status: 201 }),
  route('DELETE', '/tokens/{id}', 'revokeToken', revokeTokenInput, null, admins, { status: 204 }),
];

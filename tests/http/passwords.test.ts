import { afterAll, expect, test } from 'vitest';
import type { InvitationAnswer, PeopleAnswer, TokenAnswer } from '#lib/answers.ts';
import type { ErrorAnswer } from '#lib/errors.ts';
import { type Client, signIn, signInAs, signInAsAdmin } from '#tests/support/client.ts';
import { openTab } from '#tests/support/live-tab.ts';
import { send } from '#tests/support/send.ts';
import { startServer } from '#tests/support/server.ts';

const server = await startServer();
afterAll(() => server.remove());

const password = 'eight quiet herons';
const statusOf = async (who: { cookie?: string; headers?: Record<string, string> }) =>
  (await send(server, { method: 'GET', path: '/session', ...who })).status;
const tokenIn = ({ link }: InvitationAnswer) => new URL(link ?? '').searchParams.get('token') ?? '';

/** The header of a script that acts as this admin. */
const scriptOf = async (admin: Client) => {
  const { token } = await admin.ok<TokenAnswer>('POST', '/tokens', { name: 'nightly import' });
  return { headers: { authorization: `Bearer ${token}` } };
};

test('with one’s own new password this browser stays, and the others, their tabs and the scripts are out', async () => {
  const here = await signInAs(server, 'admin');
  const elsewhere = await signIn(server, here.email, here.password);
  const script = await scriptOf(here);
  const [tab, tabElsewhere] = [await openTab(server, here), await openTab(server, elsewhere)];

  const change = { current: here.password, password };
  expect((await here.call('PUT', '/session/password', change)).status).toBe(204);
  expect(await tabElsewhere.closed).toMatchObject({ code: 4401 });
  expect(await statusOf(elsewhere)).toBe(401);
  expect(await statusOf(script)).toBe(401);
  expect(await statusOf(here)).toBe(200);
  await tab.next('who');
  tab.send({ type: 'ping' });
  await tab.next('pong');
  tab.close();
  await expect(signIn(server, here.email, here.password)).rejects.toThrow('not right');
  expect((await signIn(server, here.email, password)).personId).toBe(here.personId);
});

test('with a password chosen by an admin’s link the tabs close and the tokens end', async () => {
  const person = await signInAs(server, 'admin');
  const script = await scriptOf(person);
  const tab = await openTab(server, person);
  const admin = await signInAsAdmin(server);
  const link = await admin.ok<InvitationAnswer>('POST', `/people/${person.personId}/password-link`, {});
  const body = { token: tokenIn(link), name: person.name, password };
  expect((await send(server, { method: 'POST', path: '/invitations', body })).status).toBe(201);
  expect(await tab.closed).toMatchObject({ code: 4401 });
  expect(await statusOf(script)).toBe(401);
});

test('guesses at one’s present password count as guesses at the sign-in', async () => {
  const person = await signInAs(server, 'reporter');
  for (let n = 0; n < 10; n++)
    expect((await person.call('PUT', '/session/password', { current: `guess ${n}`, password })).status).toBe(
      400,
    );
  const right = await person.call('PUT', '/session/password', { current: person.password, password });
  expect([right.status, right.body.error.message]).toEqual([
    429,
    'Too many wrong passwords. Try again in 15 minutes.',
  ]);
  await expect(signIn(server, person.email, person.password)).rejects.toThrow('Too many wrong passwords');
});

test('an invitation that an admin withdraws is off the list, and its link says so', async () => {
  const admin = await signInAsAdmin(server);
  const fields = { email: 'not.coming@newsroom.test', name: 'Not Coming', role: 'reporter' };
  const invitation = await admin.ok<InvitationAnswer>('POST', '/people', fields);
  expect((await admin.call('DELETE', `/invitations/${invitation.id}`)).status).toBe(204);
  const { invitations } = await admin.ok<PeopleAnswer>('GET', '/people');
  expect(invitations.map(({ email }) => email)).not.toContain(fields.email);

  const token = tokenIn(invitation);
  const read = await send(server, { method: 'GET', path: `/invitations?token=${token}` });
  expect(read.json<ErrorAnswer>().error).toMatchObject({
    kind: 'Gone',
    message: expect.stringMatching(/^This invitation was withdrawn\./),
  });
  const body = { token, name: 'Not Coming', password };
  expect((await send(server, { method: 'POST', path: '/invitations', body })).status).toBe(410);
  expect((await admin.call('DELETE', `/invitations/${invitation.id}`)).status).toBe(404);
  expect((await admin.call('POST', '/people', fields)).status).toBe(201);
});

test('who is invited already is not invited again, until the first invitation is withdrawn', async () => {
  const admin = await signInAs(server, 'admin');
  const invited = { email: 'twice@newsroom.test', name: 'Twice Asked', role: 'admin' };
  const { id } = await admin.ok<InvitationAnswer>('POST', '/people', invited);
  const again = { ...invited, email: 'Twice@newsroom.test', role: 'reporter' };
  const refused = await admin.call<ErrorAnswer>('POST', '/people', again);
  expect(refused.status).toBe(409);
  expect(refused.body.error.message).toMatch(/^twice@newsroom\.test is invited already, as admin\./);
  await admin.call('DELETE', `/invitations/${id}`);
  expect((await admin.call('POST', '/people', again)).status).toBe(201);
});

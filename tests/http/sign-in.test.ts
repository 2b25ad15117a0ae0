import { afterAll, describe, expect, test } from 'vitest';
import type {
  AuditAnswer,
  InvitationAnswer,
  List,
  PeopleAnswer,
  SessionAnswer,
  TokenAnswer,
} from '#lib/answers.ts';
import type { ErrorAnswer } from '#lib/errors.ts';
import { signInAs, signInAsAdmin } from '#tests/support/client.ts';
import { cookieOf, send } from '#tests/support/send.ts';
import { admin as adminOfServer, startServer } from '#tests/support/server.ts';

const server = await startServer();
afterAll(() => server.remove());

const right = { email: adminOfServer.email, password: adminOfServer.password };
const signingIn = (body: unknown, headers: Record<string, string> = {}) =>
  send(server, { method: 'POST', path: '/session', body, headers });
const whoIs = (cookie: string) => send(server, { method: 'GET', path: '/session', cookie });
const tokenOf = ({ link }: InvitationAnswer) => new URL(link ?? '').searchParams.get('token') ?? '';

describe('signing in', () => {
  test('the cookie is HttpOnly, SameSite=Lax, for the whole site, 30 days, and says nothing of the person', async () => {
    const answer = await signingIn(right);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const [cookie = ''] = answer.headers.getSetCookie();
    expect(cookie).toMatch(/^slugline_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=2592000$/);
    expect(answer.json<SessionAnswer>().person).toMatchObject({ email: right.email, role: 'admin' });
    expect(answer.text).not.toContain('argon2');
    expect((await whoIs(cookieOf(answer))).status).toBe(200);
  });

  test('letters and spaces around the email do not matter, the password matters to the letter', async () => {
    expect((await signingIn({ ...right, email: ` ${right.email.toUpperCase()} ` })).status).toBe(200);
    expect((await signingIn({ ...right, password: right.password.toUpperCase() })).status).toBe(401);
  });

  test('a wrong password and an unknown email read the same, and are written down', async () => {
    const wrong = await signingIn({ ...right, password: 'not this one at all' });
    const unknown = await signingIn({ email: 'nobody@newsroom.test', password: 'not this one at all' });
    expect([wrong.status, unknown.status]).toEqual([401, 401]);
    expect(wrong.text).toBe(unknown.text);
    expect(wrong.headers.getSetCookie()).toEqual([]);

    const admin = await signInAsAdmin(server);
    const audit = await admin.ok<List<AuditAnswer>>('GET', '/audit?action=sign%20in');
    const refused = audit.items.filter((line) => !line.allowed);
    expect(refused.map((line) => line.detail.email)).toEqual(
      expect.arrayContaining([right.email, 'nobody@newsroom.test']),
    );
  });

  test('what is not an email and a password is refused with a sentence for each field', async () => {
    const answer = await signingIn({ email: '' });
    expect(answer.status).toBe(400);
    expect(answer.json<ErrorAnswer>().error.fields).toEqual({
      email: 'Write your email address.',
      password: 'Write your password.',
    });
  });

  test('signing out ends the session in the store, not only in the browser', async () => {
    const cookie = cookieOf(await signingIn(right));
    const out = await send(server, { method: 'DELETE', path: '/session', cookie });
    expect(out.status).toBe(204);
    expect(out.headers.getSetCookie()[0]).toContain('Max-Age=0');
    expect((await whoIs(cookie)).status).toBe(401);
  });

  test('signing in again in the same browser ends the session before it', async () => {
    const first = cookieOf(await signingIn(right));
    const second = cookieOf(await signingIn(right, { cookie: first }));
    expect((await whoIs(first)).status).toBe(401);
    expect((await whoIs(second)).status).toBe(200);
  });

  test('somebody else’s idea of a session is nobody', async () => {
    for (const cookie of ['slugline_session=', `slugline_session=${'A'.repeat(43)}`, 'slugline_session=%00'])
      expect((await whoIs(cookie)).status).toBe(401);
  });
});

describe('changes from other sites', () => {
  const evil = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' };

  test('a form of another site can not sign a browser in', async () => {
    const answer = await signingIn(right, evil);
    expect(answer.status).toBe(403);
    expect(answer.headers.getSetCookie()).toEqual([]);
  });

  test.each([
    ['Sec-Fetch-Site says cross-site', evil, 403],
    ['Sec-Fetch-Site says same-site', { 'sec-fetch-site': 'same-site' }, 403],
    ['only Origin, another one', { origin: 'https://evil.example' }, 403],
    ['Origin null', { origin: 'null' }, 403],
    ['our own page', { origin: server.url, 'sec-fetch-site': 'same-origin' }, 201],
    ['our own page, older browser', { origin: server.url }, 201],
  ])('with a cookie: %s', async (_case, headers, status) => {
    const cookie = cookieOf(await signingIn(right));
    const answer = await send(server, { method: 'POST', path: '/stories', body: {}, cookie, headers });
    expect(answer.status).toBe(status);
  });

  test('reading is not a change: another site may ask and learns nothing by it', async () => {
    const cookie = cookieOf(await signingIn(right));
    const answer = await send(server, { method: 'GET', path: '/session', cookie, headers: evil });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('what the adapter refuses before any verb', () => {
  test.each([
    ['text that is no JSON', '{"name": ', 'application/json', 400],
    ['a list instead of an object', '[1, 2]', 'application/json', 400],
    ['a form', 'name=World', 'application/x-www-form-urlencoded', 400],
    ['plain text, as another site may send it without asking', '{"name":"x"}', 'text/plain', 400],
    ['more than 10 MB', JSON.stringify({ name: 'x'.repeat(10 * 1024 * 1024) }), 'application/json', 413],
  ])('%s', async (_case, body, type, status) => {
    const cookie = cookieOf(await signingIn(right));
    const headers = { 'content-type': type };
    const answer = await send(server, { method: 'POST', path: '/topics', body, cookie, headers });
    expect(answer.status).toBe(status);
    expect(answer.json<ErrorAnswer>().error.message).toMatch(/\.$/);
  });

  test('an address that is none answers in the same form', async () => {
    const cookie = cookieOf(await signingIn(right));
    const answer = await send(server, { method: 'GET', path: '/nonsense/1', cookie });
    expect(answer.status).toBe(404);
    expect(answer.json<ErrorAnswer>().error.kind).toBe('NotFound');
  });
});

describe('invitations', () => {
  test('an invited person joins by the link, once, and is signed in', async () => {
    const admin = await signInAsAdmin(server);
    const fields = { email: 'Ines.Okafor@newsroom.test', name: 'Ines Okafor', role: 'reporter' };
    const invitation = await admin.ok<InvitationAnswer>('POST', '/people', fields);
    const token = tokenOf(invitation);
    expect(invitation.link).toBe(`${server.url}/newsroom/join?token=${token}`);
    expect(invitation.expiresAt - Date.now()).toBeGreaterThan(6.9 * 86_400_000);
    const open = await admin.ok<PeopleAnswer>('GET', '/people?q=ines');
    expect(open.invitations.map(({ email }) => email)).toContain('ines.okafor@newsroom.test');
    expect(JSON.stringify(open)).not.toContain(token);

    const read = await send(server, { method: 'GET', path: `/invitations?token=${token}` });
    expect(read.json<InvitationAnswer>()).toMatchObject({
      name: 'Ines Okafor',
      role: 'reporter',
      renews: false,
    });
    const accept = (password: string) =>
      send(server, { method: 'POST', path: '/invitations', body: { token, name: 'Ines Okafor', password } });
    const weak = await accept('ines okafor');
    expect([weak.status, weak.json<ErrorAnswer>().error.fields?.password]).toEqual([
      400,
      'The password must not be the name.',
    ]);
    const joined = await accept('seven quiet herons');
    expect(joined.status).toBe(201);
    expect((await whoIs(cookieOf(joined))).json<SessionAnswer>().person).toMatchObject({ role: 'reporter' });

    const again = await accept('seven quiet herons');
    expect([again.status, again.json<ErrorAnswer>().error.kind]).toEqual([410, 'Gone']);
    expect((await signingIn({ email: fields.email, password: 'seven quiet herons' })).status).toBe(200);
  });

  test('somebody who is here already is not invited again', async () => {
    const admin = await signInAsAdmin(server);
    const person = await signInAs(server, 'reporter');
    const fields = { email: person.email.toUpperCase(), name: 'Twice', role: 'editor' };
    expect((await admin.call('POST', '/people', fields)).status).toBe(409);
  });

  test('a lost password: a new one by a link, and the sessions from before end', async () => {
    const admin = await signInAsAdmin(server);
    const person = await signInAs(server, 'editor', 'Loses Much');
    const link = await admin.ok<InvitationAnswer>('POST', `/people/${person.personId}/password-link`, {});
    const body = { token: tokenOf(link), name: 'Loses Much', password: 'eight quiet herons' };
    const read = await send(server, { method: 'GET', path: `/invitations?token=${body.token}` });
    expect(read.json<InvitationAnswer>().renews).toBe(true);
    const renewed = await send(server, { method: 'POST', path: '/invitations', body });
    expect(renewed.status).toBe(201);
    expect(renewed.json<SessionAnswer>().person).toMatchObject({ id: person.personId, role: 'editor' });
    expect((await whoIs(person.cookie)).status).toBe(401);
    expect((await signingIn({ email: person.email, password: person.password })).status).toBe(401);
    expect((await send(server, { method: 'POST', path: '/invitations', body })).status).toBe(410);
  });

  test('a removed person is out at once and can not come back by signing in', async () => {
    const admin = await signInAsAdmin(server);
    const person = await signInAs(server, 'editor');
    await admin.ok('PATCH', `/people/${person.personId}`, { removed: true });
    expect((await whoIs(person.cookie)).status).toBe(401);
    expect((await signingIn({ email: person.email, password: person.password })).status).toBe(401);
    await admin.ok('PATCH', `/people/${person.personId}`, { removed: false });
    expect((await signingIn({ email: person.email, password: person.password })).status).toBe(200);
  });

  test('the last admin stays', async () => {
    const admin = await signInAsAdmin(server);
    for (const change of [{ role: 'editor' }, { removed: true }]) {
      const answer = await admin.call('PATCH', `/people/${admin.personId}`, change);
      expect([answer.status, answer.body.error.message]).toEqual([
        409,
        'Admin is the last admin. Make somebody else an admin first.',
      ]);
    }
  });
});

describe('tokens for scripts', () => {
  test('a token is shown once, acts as its admin, needs no origin, and ends when revoked', async () => {
    const admin = await signInAsAdmin(server);
    const made = await admin.ok<TokenAnswer>('POST', '/tokens', { name: 'nightly import' });
    expect(made.token).toMatch(/^slug_[\w-]{43}$/);
    expect(JSON.stringify(await admin.ok('GET', '/tokens'))).not.toContain(made.token);

    const asScript = { authorization: `Bearer ${made.token}`, origin: 'https://elsewhere.example' };
    const byScript = () => send(server, { method: 'POST', path: '/stories', body: {}, headers: asScript });
    expect((await byScript()).status).toBe(201);
    await admin.ok('DELETE', `/tokens/${made.id}`);
    expect((await byScript()).status).toBe(401);
  });

  test('a token that has expired, or that is none, is refused even beside a good cookie', async () => {
    const admin = await signInAsAdmin(server);
    const soon = { name: 'short', expiresAt: Date.now() + 1000 };
    const made = await admin.ok<TokenAnswer>('POST', '/tokens', soon);
    const ask = (token: string) =>
      send(server, {
        method: 'GET',
        path: '/session',
        cookie: admin.cookie,
        headers: { authorization: `Bearer ${token}` },
      });
    expect((await ask(made.token ?? '')).status).toBe(200);
    await new Promise((resolve) => setTimeout(resolve, 1100));
    expect((await ask(made.token ?? '')).status).toBe(401);
    expect((await ask('slug_nonsense')).status).toBe(401);
  });
});

test('after ten wrong passwords the eleventh attempt waits, also with the right one; others are not kept out', async () => {
  const person = await signInAs(server, 'reporter');
  const other = await signInAs(server, 'reporter');
  for (let i = 0; i < 10; i++)
    expect((await signingIn({ email: person.email, password: `wrong number ${i}` })).status).toBe(401);
  const eleventh = await signingIn({ email: person.email, password: person.password });
  expect(eleventh.status).toBe(429);
  expect(Number(eleventh.headers.get('retry-after'))).toBeGreaterThan(800);
  expect(eleventh.json<ErrorAnswer>().error.message).toBe(
    'Too many wrong passwords. Try again in 15 minutes.',
  );
  expect((await signingIn({ email: other.email, password: other.password })).status).toBe(200);
});

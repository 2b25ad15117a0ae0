import { expect, test } from 'vitest';
import { changePassword } from '#lib/people/change-password.ts';
import { hashPassword, passwordMatches } from '#lib/people/passwords.ts';
import { hashToken, personOfSession, startSession } from '#lib/people/sessions.ts';
import { signIn } from '#lib/people/sign-in.ts';
import { nobodyListens } from '#lib/writing/live.ts';
import { aContext } from '../support/context.ts';
import { anAudit, aPerson, aToken, minute, noon } from '../support/rows.ts';
import { freshStore } from '../support/store.ts';

const words = { current: 'seven quiet herons', password: 'eight quiet herons' };

/** Somebody with the password `words.current`, signed in twice, with a token and an open password link. */
async function somebody() {
  const store = await freshStore();
  const { people } = store;
  const person = aPerson({ passwordHash: await hashPassword(words.current) });
  await people.add(person, anAudit());
  await people.addToken(aToken(person.id), anAudit());
  const link = { tokenHash: 'link', kind: 'invite', email: person.email, name: person.name } as const;
  const open = {
    role: person.role,
    createdBy: null,
    createdAt: noon,
    expiresAt: noon + minute,
    usedAt: null,
  };
  await people.addInvite({ ...link, ...open }, null);
  const told: string[] = [];
  const live = { ...nobodyListens, person: (id: string) => told.push(id) };
  const ctx = await aContext(store, person, { live });
  const [here, elsewhere] = [await startSession(ctx, person), await startSession(ctx, person)];
  ctx.visit = { tokenHash: hashToken(here), userAgent: '' };
  const isOpen = async (session: string) =>
    (await personOfSession(ctx, `slugline_session=${session}`)) !== null;
  return { store, person, ctx, here, elsewhere, isOpen, told };
}

test('with one’s own new password this session goes on; the others, the tokens and the open links end', async () => {
  const { store, person, ctx, here, elsewhere, isOpen, told } = await somebody();
  await changePassword(ctx, words);
  const { passwordHash } = (await store.people.byId(person.id)) ?? {};
  expect(await passwordMatches(passwordHash, words.password)).toBe(true);
  expect([await isOpen(here), await isOpen(elsewhere)]).toEqual([true, false]);
  expect(await store.people.token('token-hash', noon)).toBeNull();
  expect(await store.people.openInvites(noon)).toEqual([]);
  expect(told).toEqual([person.id]);
  expect((await store.audit.list({ limit: 10, action: 'change password' })).items).toMatchObject([
    { actorId: person.id, subjectKind: 'person', subjectId: person.id, allowed: true, detail: {} },
  ]);
});

test.each([
  ['a wrong present password', { current: 'nine quiet herons' }, { current: expect.any(String) }],
  ['a weak new one', { password: 'password123' }, { password: expect.any(String) }],
  ['the same one again', { password: words.current }, { password: 'This is the password you have.' }],
])('%s changes nothing', async (_case, change, fields) => {
  const { store, person, ctx, elsewhere, isOpen } = await somebody();
  await expect(changePassword(ctx, { ...words, ...change })).rejects.toMatchObject({
    kind: 'Invalid',
    details: { fields },
  });
  expect(await store.people.byId(person.id)).toEqual(person);
  expect(await isOpen(elsewhere)).toBe(true);
});

test('who guesses at the present password is written down, and waits after ten guesses', async () => {
  const { store, ctx } = await somebody();
  for (let n = 0; n < 10; n++)
    await expect(changePassword(ctx, { ...words, current: `guess ${n}` })).rejects.toMatchObject({
      kind: 'Invalid',
    });
  await expect(changePassword(ctx, words)).rejects.toMatchObject({ kind: 'TooMuch' });
  const { items } = await store.audit.list({ limit: 100, action: 'change password' });
  expect(items.map(({ allowed }) => allowed)).toEqual(Array(10).fill(false));
});

test('of two new passwords at the same moment one stands, and the other is told', async () => {
  const { ctx } = await somebody();
  const both = await Promise.allSettled([
    changePassword(ctx, words),
    changePassword(ctx, { ...words, password: 'ten quiet herons' }),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(both.find((one) => one.status === 'rejected')?.reason).toMatchObject({ kind: 'Conflict' });
});

test('who signs in with the old password in the moment of its change stays out', async () => {
  const { store, person, ctx } = await somebody();
  const { byEmail } = store.people;
  store.people.byEmail = async (email) => {
    const row = await byEmail(email);
    await changePassword(ctx, words);
    return row;
  };
  const signingIn = signIn({ ...ctx, actor: null }, { email: person.email, password: words.current });
  await expect(signingIn).rejects.toMatchObject({ kind: 'SignInFirst' });
  expect((await store.audit.list({ limit: 10, action: 'change password' })).items).toHaveLength(1);
});

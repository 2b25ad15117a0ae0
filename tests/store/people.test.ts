import { expect, test } from 'vitest';
import type { InviteRow, SessionRow } from '#db/index.ts';
import { newId } from '#lib/ids.ts';
import { listPeople } from '#lib/people/list-people.ts';
import { aContext } from '../support/context.ts';
import { anAudit, aPerson, aToken, minute, noon } from '../support/rows.ts';
import { freshStore } from '../support/store.ts';

const aSession = (personId: string): SessionRow => ({
  tokenHash: 'session-hash',
  personId,
  createdAt: noon,
  expiresAt: noon + 60 * minute,
  lastSeenAt: noon,
  userAgent: 'test',
  address: '127.0.0.1',
});
const anInvite = (change: Partial<InviteRow> = {}): InviteRow => ({
  tokenHash: 'invite-hash',
  kind: 'invite',
  email: 'new@example.com',
  name: 'New',
  role: 'reporter',
  createdBy: null,
  createdAt: noon,
  expiresAt: noon + minute,
  usedAt: null,
  ...change,
});

test('an email belongs to one person, whatever the case of its letters', async () => {
  const { people, audit } = await freshStore();
  const ana = aPerson({ email: 'Ana@Example.com' });
  expect(await people.add(ana, anAudit())).toBe('added');
  expect(await people.add(aPerson({ email: 'ana@EXAMPLE.com' }), anAudit())).toBe('taken');
  expect(await people.byEmail('ANA@example.com')).toEqual(ana);
  expect(await people.byId(ana.id)).toEqual(ana);
  expect(await people.count()).toBe(1);
  expect((await audit.list({ limit: 10 })).items).toHaveLength(1);
});

test('people are listed by name, page by page, and found by name or email', async () => {
  const { people } = await freshStore();
  for (const name of ['carla', 'Ben', 'Ana']) await people.add(aPerson({ name }), anAudit());
  const first = await people.list({ limit: 2 });
  expect(first.items.map((person) => person.name)).toEqual(['Ana', 'Ben']);
  const second = await people.list({ limit: 2, cursor: first.next });
  expect(second.items.map((person) => person.name)).toEqual(['carla']);
  expect(second.next).toBeNull();
  expect((await people.list({ limit: 5, q: 'arl' })).items).toHaveLength(1);
});

test('the last admin can be neither lowered nor removed', async () => {
  const { people, audit } = await freshStore();
  const ana = aPerson({ role: 'admin' });
  const ben = aPerson({ role: 'admin' });
  await people.add(ana, anAudit());
  await people.add(ben, anAudit());
  expect(await people.change(ben.id, { role: 'editor' }, anAudit())).toEqual({ ...ben, role: 'editor' });
  const written = (await audit.list({ limit: 100 })).items.length;
  expect(await people.change(ana.id, { role: 'reporter' }, anAudit())).toBe('last admin');
  expect(await people.change(ana.id, { removedAt: noon }, anAudit())).toBe('last admin');
  expect(await people.byId(ana.id)).toEqual(ana);
  expect((await audit.list({ limit: 100 })).items).toHaveLength(written);
  expect(await people.change(ana.id, { name: 'Ana Admin' }, anAudit())).toMatchObject({ name: 'Ana Admin' });
  expect(await people.change('nobody', { name: 'x' }, anAudit())).toBeNull();
});

test('a removed admin does not count as one', async () => {
  const { people } = await freshStore();
  const ana = aPerson({ role: 'admin' });
  await people.add(ana, anAudit());
  await people.add(aPerson({ role: 'admin', removedAt: noon }), anAudit());
  expect(await people.change(ana.id, { role: 'editor' }, anAudit())).toBe('last admin');
});

test('removing a person ends sessions and tokens', async () => {
  const { people } = await freshStore();
  const ana = aPerson();
  await people.add(ana, anAudit());
  await people.startSession(aSession(ana.id), ana.passwordHash, anAudit());
  await people.addToken(aToken(ana.id), anAudit());
  expect(await people.session('session-hash', noon)).toEqual({ session: aSession(ana.id), person: ana });
  await people.change(ana.id, { removedAt: noon }, anAudit());
  expect(await people.session('session-hash', noon)).toBeNull();
  expect(await people.token('token-hash', noon)).toBeNull();
  expect((await people.tokens(ana.id))[0]?.revokedAt).toBe(noon);
});

test('a session is seen at most once a minute and ends at its time', async () => {
  const { people } = await freshStore();
  const ana = aPerson();
  await people.add(ana, anAudit());
  await people.startSession(aSession(ana.id), ana.passwordHash, anAudit());
  const seen = async (now: number) => (await people.session('session-hash', now))?.session.lastSeenAt;
  expect(await seen(noon + minute - 1)).toBe(noon);
  expect(await seen(noon + minute)).toBe(noon + minute);
  expect(await seen(noon + minute + 1)).toBe(noon + minute);
  expect(await seen(noon + 60 * minute)).toBeUndefined();
  await people.endSession('session-hash', anAudit());
  expect(await seen(noon)).toBeUndefined();
});

test('a token works until it is revoked by its owner', async () => {
  const { people } = await freshStore();
  const ana = aPerson();
  await people.add(ana, anAudit());
  await people.addToken({ ...aToken(ana.id), expiresAt: noon + minute }, anAudit());
  expect((await people.token('token-hash', noon))?.token.lastUsedAt).toBe(noon);
  expect(await people.token('token-hash', noon + minute)).toBeNull();
  expect(await people.revokeToken('token', 'somebody else', noon, anAudit())).toBe(false);
  expect(await people.revokeToken('token', ana.id, noon, anAudit())).toBe(true);
  expect(await people.revokeToken('token', ana.id, noon, anAudit())).toBe(false);
  expect(await people.token('token-hash', noon)).toBeNull();
});

test('an invitation is used once, in its time', async () => {
  const { people } = await freshStore();
  await people.addInvite(anInvite(), anAudit());
  expect(await people.openInvites(noon)).toEqual([anInvite()]);
  expect(await people.invite('invite-hash', noon + minute)).toBeNull();
  const late = anAudit({ at: noon + minute });
  expect(await people.acceptInvite('invite-hash', aPerson(), late)).toBe('used');
  expect(await people.acceptInvite('invite-hash', aPerson(), anAudit())).toBe('accepted');
  expect(await people.acceptInvite('invite-hash', aPerson(), anAudit())).toBe('used');
  expect(await people.acceptInvite('unknown', aPerson(), anAudit())).toBe('used');
  expect(await people.count()).toBe(1);
  expect(await people.openInvites(noon)).toEqual([]);
});

test('a newcomer has one open invitation; who is here already may be sent several links', async () => {
  const { people, audit } = await freshStore();
  expect(await people.addInvite(anInvite(), anAudit())).toBeNull();
  const again = anInvite({ tokenHash: 'again', email: 'NEW@example.com' });
  expect(await people.addInvite(again, anAudit())).toEqual(anInvite());
  expect(await people.openInvites(noon)).toEqual([anInvite()]);
  expect((await audit.list({ limit: 5 })).items).toHaveLength(1);
  const afterItsTime = { ...again, createdAt: noon + minute, expiresAt: noon + 2 * minute };
  expect(await people.addInvite(afterItsTime, null)).toBeNull();
  await people.add(aPerson({ email: 'new@example.com' }), anAudit());
  expect(await people.addInvite({ ...again, tokenHash: 'for a new password' }, null)).toBeNull();
});

test('an invitation to a taken email stays open', async () => {
  const { people } = await freshStore();
  await people.add(aPerson({ email: 'new@example.com' }), anAudit());
  await people.addInvite(anInvite(), anAudit());
  expect(await people.acceptInvite('invite-hash', aPerson({ email: 'NEW@example.com' }), anAudit())).toBe(
    'taken',
  );
  expect(await people.invite('invite-hash', noon)).toEqual(anInvite());
});

test('the set-up link is void once anybody can sign in', async () => {
  const { people } = await freshStore();
  await people.addInvite(anInvite({ kind: 'setup', role: 'admin' }), null);
  await people.addInvite(anInvite({ kind: 'setup', role: 'admin', tokenHash: 'second' }), null);
  expect(await people.acceptInvite('invite-hash', aPerson({ role: 'admin' }), anAudit())).toBe('accepted');
  expect(await people.acceptInvite('second', aPerson({ role: 'admin' }), anAudit())).toBe('used');
});

test('people without a password, as the sample’s, leave the set-up link open: else nobody could ever come in', async () => {
  const { people } = await freshStore();
  await people.add(aPerson({ passwordHash: null }), anAudit());
  expect(await people.canAnybodySignIn()).toBe(false);
  await people.addInvite(anInvite({ kind: 'setup', role: 'admin' }), null);
  expect(await people.acceptInvite('invite-hash', aPerson({ role: 'admin' }), anAudit())).toBe('accepted');
  expect(await people.canAnybodySignIn()).toBe(true);
});

test('a withdrawn invitation opens nothing, says what became of it, and is withdrawn once', async () => {
  const { people, audit } = await freshStore();
  await people.addInvite(anInvite(), null);
  const act = anAudit({ action: 'withdraw invitation' });
  expect(await people.withdrawInvite('invite-hash', anAudit({ at: noon + minute }))).toBe(false);
  expect(await people.withdrawInvite('invite-hash', act)).toBe(true);
  expect(await people.withdrawInvite('invite-hash', anAudit())).toBe(false);
  expect(await people.openInvites(noon)).toEqual([]);
  expect((await people.invite('invite-hash', noon))?.kind).toBe('withdrawn');
  expect(await people.acceptInvite('invite-hash', aPerson(), anAudit())).toBe('used');
  expect((await audit.list({ limit: 10 })).items).toEqual([act]);
});

test('a set-up link is no invitation and can not be withdrawn', async () => {
  const { people } = await freshStore();
  await people.addInvite(anInvite({ kind: 'setup', role: 'admin' }), null);
  expect(await people.withdrawInvite('invite-hash', anAudit())).toBe(false);
});

test('a chooser finds a colleague beyond the first hundred, page by page, by id, and without who is removed', async () => {
  const store = await freshStore();
  const editor = aPerson({ role: 'editor', name: 'Aaa Editor' });
  await store.people.add(editor, anAudit());
  const staff = Array.from({ length: 130 }, (_, n) => aPerson({ name: `Colleague ${1000 + n}` }));
  for (const person of staff) await store.people.add(person, anAudit());
  const gone = aPerson({ name: 'Colleague 1999', removedAt: noon });
  await store.people.add(gone, anAudit());
  const ctx = await aContext(store, editor);

  const first = await listPeople(ctx, { q: 'colleague', here: 'true', limit: '100' });
  const second = await listPeople(ctx, { q: 'colleague', here: 'true', limit: '100', cursor: first.next });
  expect([...first.items, ...second.items].map(({ name }) => name)).toEqual(staff.map(({ name }) => name));
  expect(second.next).toBeNull();
  expect((await listPeople(ctx, { q: '1129', here: 'true' })).items).toMatchObject([{ id: staff[129]?.id }]);
  expect((await listPeople(ctx, { id: gone.id })).items).toMatchObject([{ name: 'Colleague 1999' }]);
  expect((await listPeople(ctx, { id: newId(noon) })).items).toEqual([]);
});

import { expect, test } from 'vitest';
import type { PersonRow, Store } from '#db/index.ts';
import { anAudit, aPerson, aToken, minute, noon } from '../support/rows.ts';
import { freshStore } from '../support/store.ts';

const chosen = { name: 'Ana New', passwordHash: 'new hash' };

async function withLink(store: Store, person: PersonRow, email = person.email): Promise<void> {
  await store.people.add(person, anAudit());
  await store.people.addInvite(
    {
      tokenHash: 'link',
      kind: 'invite',
      email,
      name: person.name,
      role: person.role,
      createdBy: null,
      createdAt: noon,
      expiresAt: noon + minute,
      usedAt: null,
    },
    null,
  );
}

test('a password link sets the password once, ends sessions and tokens and is written down', async () => {
  const store = await freshStore();
  const ana = aPerson({ passwordHash: null });
  await withLink(store, ana, ana.email.toUpperCase());
  const session = { tokenHash: 's', personId: ana.id, createdAt: noon, expiresAt: noon + minute };
  const seen = { lastSeenAt: noon, userAgent: '', address: '' };
  await store.people.startSession({ ...session, ...seen }, ana.passwordHash, anAudit());
  await store.people.addToken(aToken(ana.id), anAudit());

  const audit = anAudit({ action: 'choose new password' });
  expect(await store.people.renewPassword('link', ana.id, chosen, audit)).toEqual({ ...ana, ...chosen });
  expect(await store.people.byId(ana.id)).toEqual({ ...ana, ...chosen });
  expect(await store.people.session('s', noon)).toBeNull();
  expect(await store.people.token('token-hash', noon)).toBeNull();
  expect((await store.audit.list({ limit: 10, action: 'choose new password' })).items).toEqual([audit]);
  expect(await store.people.renewPassword('link', ana.id, chosen, anAudit())).toBe('used');
});

test('the link that was used takes the other open ones of that person with it, and nobody else’s', async () => {
  const store = await freshStore();
  const ana = aPerson();
  const ben = aPerson();
  await withLink(store, ana);
  await store.people.add(ben, anAudit());
  const [link] = await store.people.openInvites(noon);
  if (!link) throw new Error('The link is open.');
  await store.people.addInvite({ ...link, tokenHash: 'lost', email: ana.email.toUpperCase() }, null);
  await store.people.addInvite({ ...link, tokenHash: 'of Ben', email: ben.email }, null);

  await store.people.renewPassword('link', ana.id, chosen, anAudit());
  expect(await store.people.renewPassword('lost', ana.id, chosen, anAudit())).toBe('used');
  expect((await store.people.openInvites(noon)).map((open) => open.tokenHash)).toEqual(['of Ben']);
});

test.each([
  ['unknown', {}, 'another', noon],
  ['expired', {}, 'link', noon + minute],
  ['of somebody who was removed', { removedAt: noon }, 'link', noon],
])('a password link that is %s changes nothing', async (_case, change, link, at) => {
  const store = await freshStore();
  const ana = aPerson(change);
  await withLink(store, ana);
  expect(await store.people.renewPassword(link, ana.id, chosen, anAudit({ at }))).toBe('used');
  expect(await store.people.byId(ana.id)).toEqual(ana);
});

test("somebody else's password link changes nothing", async () => {
  const store = await freshStore();
  await withLink(store, aPerson());
  const ben = aPerson();
  await store.people.add(ben, anAudit());
  expect(await store.people.renewPassword('link', ben.id, chosen, anAudit())).toBe('used');
  expect(await store.people.byId(ben.id)).toEqual(ben);
});

test('an admin who can not sign in yet does not count: the one who can stays', async () => {
  const { people } = await freshStore();
  const ana = aPerson({ role: 'admin' });
  const waiting = aPerson({ role: 'admin', passwordHash: null });
  await people.add(ana, anAudit());
  await people.add(waiting, anAudit());
  expect(await people.change(ana.id, { role: 'editor' }, anAudit())).toBe('last admin');
  expect(await people.change(waiting.id, { role: 'editor' }, anAudit())).toMatchObject({ role: 'editor' });
});

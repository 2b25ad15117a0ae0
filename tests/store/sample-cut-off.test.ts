import { expect, test } from 'vitest';
import { begun, ended, wasCutOff } from '#db/seed/wanted.ts';
import { hashToken } from '#lib/people/sessions.ts';
import { giveUpSample, setUp } from '#lib/people/set-up.ts';
import { aContext } from '../support/context.ts';
import { anAudit, noon } from '../support/rows.ts';
import { freshStore } from '../support/store.ts';

const first = { name: 'Ada Moreau', email: 'ada@newsroom.test', password: 'nine quiet herons' };
const link = { kind: 'setup', email: null, name: null, role: 'admin', createdBy: null } as const;

/** A newsroom whose first admin ticked the sample or not; what filling it does is the test's. */
async function newsroomSetUp(sample: boolean, seedSample: () => Promise<void>) {
  const store = await freshStore();
  const ctx = await aContext(store, null, { seedSample });
  const open = { createdAt: noon, expiresAt: noon + 1, usedAt: null };
  await store.people.addInvite({ ...link, ...open, tokenHash: hashToken('link') }, null);
  const done = setUp(ctx, { token: 'link', ...first, sample });
  return { store, ctx, done };
}
const note = (action: string) => anAudit({ action, subjectKind: 'settings' });

test('a ticked sample is known from the moment when the admin is made until it is whole', async () => {
  let found: boolean | undefined;
  const newsroom = newsroomSetUp(true, async () => {
    const { ctx } = await newsroom;
    found = await wasCutOff(ctx);
  });
  const { store, ctx, done } = await newsroom;
  await done;
  expect(found).toBe(true);
  await store.audit.add(note(begun));
  expect(await wasCutOff(ctx)).toBe(true);
  await store.audit.add(note(ended));
  expect(await wasCutOff(ctx)).toBe(false);
});

test('nothing is resumed where the sample was not ticked', async () => {
  const { store, ctx, done } = await newsroomSetUp(false, async () => {});
  await done;
  await store.audit.add(note(begun));
  expect(await wasCutOff(ctx)).toBe(false);
  expect(await wasCutOff(await aContext(await freshStore(), null))).toBe(false);
});

test('a sample that failed is not tried again behind the people who began without it', async () => {
  const { ctx, done } = await newsroomSetUp(true, () => Promise.reject(new Error('no brush')));
  await expect(done).rejects.toThrow('You are the admin now, but the sample newsroom could not be made.');
  expect(await wasCutOff(ctx)).toBe(false);

  const resumed = await newsroomSetUp(true, async () => {});
  await resumed.done;
  await giveUpSample(resumed.ctx, new Error('no brush'));
  expect(await wasCutOff(resumed.ctx)).toBe(false);
});

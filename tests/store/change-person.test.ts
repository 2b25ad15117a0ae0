import { expect, test } from 'vitest';
import { listAudit } from '#lib/audit/list-audit.ts';
import { changePerson } from '#lib/people/change-person.ts';
import { aContext } from '../support/context.ts';
import { anAudit, aPerson, noon } from '../support/rows.ts';
import { freshStore } from '../support/store.ts';

test('somebody brought back as an admin under another name: one act, and the audit says all three', async () => {
  const store = await freshStore();
  const admin = aPerson({ role: 'admin' });
  const gone = aPerson({ role: 'contributor', name: 'Ana Old', removedAt: noon });
  await store.people.add(admin, anAudit());
  await store.people.add(gone, anAudit());
  const ctx = await aContext(store, admin);

  await changePerson(ctx, { id: gone.id, removed: false, role: 'admin', name: 'Ana New' });
  const { items } = await listAudit(ctx, { subjectId: gone.id });
  expect(items).toMatchObject([
    {
      action: 'bring back person',
      detail: { name: 'Ana Old', from: 'contributor', to: 'admin', newName: 'Ana New' },
    },
  ]);
});

import { expect, test } from 'vitest';
import { listAudit } from '#lib/audit/list-audit.ts';
import { changeFields } from '#lib/stories/change-fields.ts';
import { createStory } from '#lib/stories/create-story.ts';
import { aContext } from '../support/context.ts';
import { aNewsroom, anAudit, aPerson } from '../support/rows.ts';
import { freshStore } from '../support/store.ts';

test('the audit says who let whom into a story; other fields are the working copy', async () => {
  const store = await freshStore();
  const { editor } = await aNewsroom(store);
  const [ana, ben] = [aPerson({ role: 'reporter' }), aPerson({ role: 'contributor' })];
  await store.people.add(ana, anAudit());
  await store.people.add(ben, anAudit());
  const ctx = await aContext(store, editor);
  const { id } = await createStory(ctx, { personIds: [ana.id] });

  await changeFields(ctx, { id, slug: 'ferry' });
  await changeFields(ctx, { id, personIds: [ben.id] });
  const { items } = await listAudit(ctx, { subjectId: id, action: 'add people' });
  expect(items).toMatchObject([
    {
      actor: { id: editor.id },
      detail: { people: ben.name, personIds: [ben.id], beforeIds: [ana.id] },
      allowed: true,
    },
  ]);
});

import { expect, test } from 'vitest';
import type { PersonRow, Store } from '#db/index.ts';
import { changeSettings } from '#lib/settings/change-settings.ts';
import { changeFields } from '#lib/stories/change-fields.ts';
import { createStory } from '#lib/stories/create-story.ts';
import { moveStory } from '#lib/stories/move-story.ts';
import { readStory } from '#lib/stories/read-story.ts';
import { sendSteps } from '#lib/writing/send-steps.ts';
import { aContext } from '../support/context.ts';
import { aNewsroom, anAudit, anAuthor, aPerson, noon } from '../support/rows.ts';
import { freshStore } from '../support/store.ts';

const letter = {
  stepType: 'replace',
  from: 1,
  to: 1,
  slice: { content: [{ type: 'text', text: 'X' }] },
};

async function aDesk() {
  const store = await freshStore();
  const { editor } = await aNewsroom(store);
  const second = await hire(store, { role: 'editor', name: 'Bo Second' });
  const admin = await hire(store, { role: 'admin' });
  let now = noon;
  const as = (person: PersonRow) => aContext(store, person, { clock: { now: () => ++now } });
  return { store, editor: await as(editor), second: await as(second), admin: await as(admin), as };
}

async function hire(store: Store, change: Partial<PersonRow>): Promise<PersonRow> {
  const person = aPerson(change);
  await store.people.add(person, anAudit());
  return person;
}

test('an approval keeps a version and names it; a later letter is not approved, and approving again is', async () => {
  const { store, editor } = await aDesk();
  const { id } = await createStory(editor, {});
  const approved = await moveStory(editor, { id, to: 'approved', note: 'Good to go' });
  expect(approved).toMatchObject({ state: 'approved', approval: { current: true } });
  const version = await store.versions.byId(approved.approval?.versionId ?? '');
  expect(version).toMatchObject({ storyId: id, kind: 'approve', note: 'Good to go', by: editor.actor?.id });

  await expect(moveStory(editor, { id, to: 'approved' })).rejects.toThrow('approved already');
  await sendSteps(editor, { id, version: 0, clientId: 'tab', steps: [letter] });
  expect((await readStory(editor, { id })).approval).toMatchObject({
    current: false,
    versionId: version?.id,
  });
  const again = await moveStory(editor, { id, to: 'approved' });
  expect(again.approval).toMatchObject({ current: true });
  expect(again.approval?.versionId).not.toBe(version?.id);
  expect((await store.versions.list(id, { limit: 10 })).items.map(({ kind }) => kind)).toEqual([
    'approve',
    'approve',
  ]);
});

test('a field that readers get makes the approval old; the plan of a story does not', async () => {
  const { editor } = await aDesk();
  const { id } = await createStory(editor, {});
  await moveStory(editor, { id, to: 'approved' });
  const planned = await changeFields(editor, { id, dueAt: noon + 60_000, plannedWords: 600 });
  expect(planned).toMatchObject({ dueAt: noon + 60_000, plannedWords: 600, approval: { current: true } });
  expect((await changeFields(editor, { id, slug: 'ferry' })).approval?.current).toBe(false);
});

test('returned or taken back it is not approved any more', async () => {
  const { editor } = await aDesk();
  const { id } = await createStory(editor, {});
  await moveStory(editor, { id, to: 'approved' });
  const returned = await moveStory(editor, { id, to: 'draft', note: 'One more source.' });
  expect(returned).toMatchObject({ approval: null, returned: { note: 'One more source.' } });
});

test('with a second pair of eyes, the only author does not approve; a colleague does', async () => {
  const { store, editor, second, admin } = await aDesk();
  await changeSettings(admin, { approvalBySecondPerson: true });
  const author = anAuthor({ personId: editor.actor?.id ?? null });
  await store.masthead.addAuthor(author, anAudit());
  const { id, authorIds } = await createStory(editor, {});
  expect(authorIds).toEqual([author.id]);
  await expect(moveStory(editor, { id, to: 'approved' })).rejects.toMatchObject({
    kind: 'NotAllowed',
    message: expect.stringContaining('Ask another editor'),
  });
  expect((await readStory(editor, { id })).state).toBe('draft');
  expect(await moveStory(second, { id, to: 'approved' })).toMatchObject({
    state: 'approved',
    approval: { by: { name: 'Bo Second' }, current: true },
  });
});

test('of two approvals at once one counts, and both editors hear the truth', async () => {
  const { store, editor, second } = await aDesk();
  const { id } = await createStory(editor, {});
  const both = await Promise.allSettled([
    moveStory(editor, { id, to: 'approved' }),
    moveStory(second, { id, to: 'approved' }),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect((await store.versions.list(id, { limit: 10 })).items).toHaveLength(1);
});

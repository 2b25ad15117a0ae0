import { expect, test } from 'vitest';
import type { CorrectionAnswer } from '#lib/answers.ts';
import { addCorrection } from '#lib/corrections/add-correction.ts';
import { editCorrection } from '#lib/corrections/edit-correction.ts';
import { listCorrections } from '#lib/corrections/list-corrections.ts';
import { kill } from '#lib/publishing/kill.ts';
import { aContext } from '../support/context.ts';
import { aNewsroom, anAudit, aPerson, minute, noon, published } from '../support/rows.ts';
import { freshStore } from '../support/store.ts';

async function aDesk() {
  const store = await freshStore();
  const newsroom = await aNewsroom(store);
  let now = noon + minute;
  const ctx = await aContext(store, newsroom.editor, { clock: { now: () => now } });
  const later = () => {
    now += minute;
    return now;
  };
  return { store, ctx, later, ...newsroom };
}

test('a correction is on the shelf at once and moves the reader’s time; a clarification does not', async () => {
  const { store, ctx, addStory, later } = await aDesk();
  const story = await published(store, await addStory({ headline: 'Ferry', slug: 'ferry' }));
  const clarified = await addCorrection(ctx, { id: story.id, type: 'clarification', text: 'To be clear.' });
  expect((await store.shelf.byId(story.id))?.readerUpdatedAt).toBeNull();
  const at = later();
  const corrected = await addCorrection(ctx, { id: story.id, type: 'correction', text: ' It was Monday. ' });
  expect((await store.shelf.byId(story.id))?.readerUpdatedAt).toBe(at);
  expect((await store.stories.byId(story.id))?.readerUpdatedAt).toBe(at);
  expect((await store.shelf.corrections([story.id])).map(({ id, text }) => [id, text])).toEqual([
    [corrected.id, 'It was Monday.'],
    [clarified.id, 'To be clear.'],
  ]);
  expect((await store.shelf.allCorrections({ offset: 0, limit: 1 })).more).toBe(true);
});

test('another wording is a version; two at once: the second is told', async () => {
  const { store, ctx, addStory, later } = await aDesk();
  const story = await published(store, await addStory({ headline: 'Ferry' }));
  const note = await addCorrection(ctx, { id: story.id, type: 'correction', text: 'It was Monday.' });
  const edit = (text: string, n: number): Promise<CorrectionAnswer> =>
    editCorrection(ctx, { id: story.id, correctionId: note.id, text, n });
  const at = later();
  expect(await edit('It was Tuesday.', 1)).toMatchObject({ n: 2, editedAt: at, at: note.at });
  await expect(edit('It was Sunday.', 1)).rejects.toThrow('Somebody else changed this note');
  const [listed] = (await listCorrections(ctx, { id: story.id })).items;
  expect(listed?.versions?.map(({ n, text }) => [n, text])).toEqual([
    [2, 'It was Tuesday.'],
    [1, 'It was Monday.'],
  ]);
  expect((await store.audit.list({ limit: 1, action: 'edit correction' })).items[0]?.detail).toMatchObject({
    before: { text: 'It was Monday.' },
    after: { text: 'It was Tuesday.' },
  });
});

test('only editors correct, only what readers saw, and nothing that is killed', async () => {
  const { store, ctx, addStory } = await aDesk();
  const reporter = aPerson({ role: 'reporter' });
  await store.people.add(reporter, anAudit());
  const draft = await addStory({ headline: 'Draft' });
  const note = { type: 'correction', text: 'It was Monday.' };
  await expect(addCorrection(ctx, { id: draft.id, ...note })).rejects.toThrow('not seen this story yet');
  const story = await published(store, await addStory({ headline: 'Ferry' }));
  await expect(
    addCorrection(await aContext(store, reporter), { id: story.id, ...note }),
  ).rejects.toMatchObject({ kind: 'NotAllowed' });
  await expect(
    addCorrection(ctx, { id: story.id, type: 'correction', text: 'x'.repeat(2001) }),
  ).rejects.toMatchObject({
    kind: 'Invalid',
  });
  const { id } = await addCorrection(ctx, { id: story.id, ...note });
  const asReporter = await listCorrections(await aContext(store, reporter), { id: story.id });
  expect(asReporter.items[0]).not.toHaveProperty('versions');
  await kill(ctx, { id: story.id, reason: 'It was invented.' });
  await expect(addCorrection(ctx, { id: story.id, ...note })).rejects.toThrow('killed');
  await expect(editCorrection(ctx, { id: story.id, correctionId: id, text: 'Other.' })).rejects.toThrow(
    'killed',
  );
  expect(await store.shelf.allCorrections({ offset: 0, limit: 5 })).toEqual({ items: [], more: false });
});

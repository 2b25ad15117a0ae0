import { expect, test } from 'vitest';
import { createStory } from '#lib/stories/create-story.ts';
import { moveStory } from '#lib/stories/move-story.ts';
import { readStory } from '#lib/stories/read-story.ts';
import { nobodyListens } from '#lib/writing/live.ts';
import { aContext } from '../support/context.ts';
import { aNewsroom } from '../support/rows.ts';
import { freshStore } from '../support/store.ts';

test('a return with a note is a return in the audit, and is told in words', async () => {
  const store = await freshStore();
  const { editor } = await aNewsroom(store);
  const told: string[] = [];
  const live = {
    ...nobodyListens,
    state: (...[, , , words]: [string, string, string, string]) => void told.push(words),
  };
  let now = Date.UTC(2026, 10, 23, 9);
  const ctx = await aContext(store, editor, { live, clock: { now: () => ++now } });
  const { id } = await createStory(ctx, {});
  await moveStory(ctx, { id, to: 'in review' });
  await moveStory(ctx, { id, to: 'draft', note: 'A second source, please.' });
  expect((await store.audit.list({ limit: 1, subjectId: id })).items).toMatchObject([
    { action: 'return', subjectId: id },
  ]);
  expect(told.at(-1)).toBe(`${editor.name} returned the story: A second source, please.`);
});

test('what the editor asked for stays with the draft until it is sent again', async () => {
  const store = await freshStore();
  const { editor } = await aNewsroom(store);
  let now = Date.UTC(2026, 10, 23, 9);
  const ctx = await aContext(store, editor, { clock: { now: () => ++now } });
  const { id, returned } = await createStory(ctx, {});
  expect(returned).toBeNull();
  await moveStory(ctx, { id, to: 'in review' });
  await moveStory(ctx, { id, to: 'draft', note: 'A second source, please.' });
  expect((await readStory(ctx, { id })).returned).toMatchObject({
    note: 'A second source, please.',
    by: editor.name,
  });
  expect((await moveStory(ctx, { id, to: 'in review' })).returned).toBeNull();
  // Taken back by its own writer, it is a draft again, and what was asked for was answered.
  expect(await moveStory(ctx, { id, to: 'draft' })).toMatchObject({ state: 'draft', returned: null });
});

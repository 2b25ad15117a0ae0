import { expect, test } from 'vitest';
import { createStory } from '#lib/stories/create-story.ts';
import { moveStory } from '#lib/stories/move-story.ts';
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
  const ctx = await aContext(store, editor, { live });
  const { id } = await createStory(ctx, {});
  await moveStory(ctx, { id, to: 'in review' });
  await moveStory(ctx, { id, to: 'draft', note: 'A second source, please.' });
  expect((await store.audit.list({ limit: 1 })).items).toMatchObject([{ action: 'return', subjectId: id }]);
  expect(told.at(-1)).toBe(`${editor.name} returned the story: A second source, please.`);
});

import { expect, test } from 'vitest';
import type { StoryFields } from '#db/index.ts';
import { type FieldOutcome, FieldsQueue } from './fields-queue.ts';

const empty: StoryFields = {
  slug: null,
  sectionId: null,
  partnerId: null,
  authorIds: [],
  topicIds: [],
  personIds: [],
  originUrl: null,
  republish: true,
};

/** A newsroom whose answers the test lets go one by one. */
function newsroom() {
  let stored = empty;
  let revision = 0;
  const calls: Partial<StoryFields>[] = [];
  const open: ((outcome: FieldOutcome) => void)[] = [];
  const queue = new FieldsQueue(
    empty,
    0,
    (change) => {
      calls.push(change);
      return new Promise((resolve) => open.push(resolve));
    },
    () => {},
  );
  const answer = async (outcome?: FieldOutcome) => {
    const change = calls.at(-1);
    if (!outcome) {
      stored = { ...stored, ...change };
      revision += 1;
    }
    open.shift()?.(outcome ?? { kind: 'saved', fields: stored, revision });
    await new Promise((resolve) => setTimeout(resolve));
  };
  return { queue, calls, answer, stored: () => stored };
}

test('each field is saved by itself', async () => {
  const { queue, calls, answer } = newsroom();
  queue.change('slug', 'a');
  queue.change('sectionId', 'world');
  void queue.sendAll();
  await answer();
  await answer();
  expect(calls).toEqual([{ slug: 'a' }, { sectionId: 'world' }]);
  expect(queue.hasUnsaved()).toBe(false);
});

test('an answer never changes what was typed after its request left', async () => {
  const { queue, calls, answer } = newsroom();
  queue.change('slug', 'iran');
  void queue.sendAll();
  queue.change('slug', 'iran-cyber');
  await answer();
  expect(queue.value('slug')).toBe('iran-cyber');
  await answer();
  expect(calls).toEqual([{ slug: 'iran' }, { slug: 'iran-cyber' }]);
  expect(queue.value('slug')).toBe('iran-cyber');
});

test('without network the newest value waits and is sent once it is back', async () => {
  const { queue, calls, answer } = newsroom();
  queue.change('slug', 'one');
  void queue.sendAll();
  queue.change('slug', 'two');
  await answer({ kind: 'not now' });
  expect(queue.hasUnsaved()).toBe(true);
  expect(queue.unsaved()).toEqual({ slug: { value: 'two', before: 'one' } });
  void queue.sendAll();
  await answer();
  expect(calls.at(-1)).toEqual({ slug: 'two' });
  expect(queue.hasUnsaved()).toBe(false);
});

test('a colleague’s change shows, unless the person has a value of their own under way', async () => {
  const { queue, answer } = newsroom();
  queue.change('slug', 'mine');
  queue.arrived({ slug: 'theirs', sectionId: 'world' }, 4);
  expect(queue.value('slug')).toBe('mine');
  expect(queue.value('sectionId')).toBe('world');
  void queue.sendAll();
  await answer({ kind: 'saved', fields: { ...empty, slug: 'mine', sectionId: 'world' }, revision: 5 });
  expect(queue.value('slug')).toBe('mine');
});

test('news that is older than what is known is ignored', () => {
  const { queue } = newsroom();
  queue.arrived({ slug: 'new' }, 7);
  queue.arrived({ slug: 'old' }, 6);
  expect(queue.value('slug')).toBe('new');
});

test('a refused value stays as typed, with the sentence, until it is changed', async () => {
  const { queue, answer } = newsroom();
  queue.change('slug', 'UPPER CASE');
  void queue.sendAll();
  await answer({ kind: 'refused', message: 'A slug is lower case.' });
  expect(queue.value('slug')).toBe('UPPER CASE');
  expect(queue.problem('slug')).toBe('A slug is lower case.');
  expect(queue.hasUnsaved()).toBe(true);
  queue.change('slug', 'lower-case');
  expect(queue.problem('slug')).toBeNull();
});

import { expect, test } from 'vitest';
import type { DeskAnswer, StoryCard } from '#lib/answers.ts';
import { type DeskPages, patched } from './patch.ts';

const card = (id: string, updatedAt: number, change: Partial<StoryCard> = {}) =>
  ({
    id,
    updatedAt,
    createdAt: updatedAt,
    dueAt: null,
    state: 'draft',
    headline: id,
    ...change,
  }) as StoryCard;
const page = (items: StoryCard[], next: string | null = null): DeskAnswer => ({
  items,
  next,
  counts: { draft: 9 },
});
const desk = (...pages: DeskAnswer[]): DeskPages => ({ pages, pageParams: pages.map(() => null) });
const shown = (data: DeskPages) => data.pages.map(({ items }) => items.map(({ id }) => id).join(' '));
const newest = { q: '', sort: 'changed' } as const;
const loaded = desk(page([card('e', 50), card('d', 40)], 'on'), page([card('c', 30), card('b', 20)], 'on'));

test('a changed story goes where its time puts it, with its new words and the new counts', () => {
  const now = patched(loaded, {
    ids: ['b'],
    answer: page([card('b', 60, { headline: 'New' })]),
    filter: newest,
  });
  expect(shown(now)).toEqual(['b e d', 'c']);
  expect(now.pages[0]?.items[0]?.headline).toBe('New');
  expect(now.pages[0]?.counts).toEqual({ draft: 9 });
  expect(shown(loaded)).toEqual(['e d', 'c b']);
});

test('a story that fits no longer leaves, and a new one comes in', () => {
  expect(shown(patched(loaded, { ids: ['d'], answer: page([]), filter: newest }))).toEqual(['e', 'c b']);
  expect(shown(patched(loaded, { ids: ['x'], answer: page([card('x', 35)]), filter: newest }))).toEqual([
    'e d',
    'x c b',
  ]);
});

test('what lies beyond the loaded pages waits for its page; at the real end it comes in', () => {
  const old = { ids: ['a'], answer: page([card('a', 1)]), filter: newest };
  expect(shown(patched(loaded, old))).toEqual(['e d', 'c b']);
  expect(shown(patched(desk(page([card('b', 20)])), old))).toEqual(['b a']);
});

test('a story under the hand keeps its place, also when the filter leaves it out', () => {
  const held = new Set(['c']);
  const moved = { ids: ['c'], answer: page([card('c', 99, { words: 7 })]), filter: newest, held };
  expect(shown(patched(loaded, moved))).toEqual(['e d', 'c b']);
  expect(patched(loaded, moved).pages[1]?.items[0]?.words).toBe(7);
  const left = [card('c', 99, { state: 'approved' })];
  const gone = patched(loaded, { ids: ['c'], answer: page([]), filter: newest, held, left });
  expect(shown(gone)).toEqual(['e d', 'c b']);
  expect(gone.pages[1]?.items[0]?.state).toBe('approved');
});

test('by deadline the next one is first, and what is finished or has none is last', () => {
  const byDeadline = { q: '', sort: 'deadline' } as const;
  const list = desk(page([card('a', 1, { dueAt: 10 }), card('b', 1, { dueAt: 30 }), card('c', 1)]));
  const put = (dueAt: number | null, state: StoryCard['state'] = 'draft') =>
    shown(
      patched(list, { ids: ['x'], answer: page([card('x', 1, { dueAt, state })]), filter: byDeadline }),
    )[0];
  expect(put(20)).toBe('a x b c');
  expect(put(20, 'published')).toBe('a b c x');
});

test('hits of a search stay where the server put them', () => {
  const search = { q: 'ferry', sort: 'changed' } as const;
  const now = patched(loaded, {
    ids: ['c', 'n'],
    answer: page([card('c', 99), card('n', 98)]),
    filter: search,
  });
  expect(shown(now)).toEqual(['n e d', 'c b']);
});

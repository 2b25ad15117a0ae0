import { expect, test } from 'vitest';
import { moveBetween, moves, publishableFrom, whyNoMove } from './moves.ts';
import { states } from './state.ts';

const expected: Record<string, string> = {
  'draft → in review': 'send for review',
  'in review → draft': 'take back',
  'approved → draft': 'return',
  'draft → approved': 'approve',
  'in review → approved': 'approve',
  'draft → spiked': 'spike',
  'in review → spiked': 'spike',
  'approved → spiked': 'spike',
  'spiked → draft': 'unspike',
};

test('only the moves of NEWSROOM §3 exist, and every other pair has a sentence', () => {
  for (const from of states)
    for (const to of states) {
      expect(moveBetween(from, to, { note: '', may: () => true }), `${from} → ${to}`).toBe(
        expected[`${from} → ${to}`] ?? null,
      );
      expect(whyNoMove(from, to)).toMatch(/^[A-Z].*\.$/);
    }
});

test('from review to draft it is a return where a note says why and the person may return', () => {
  const move = (note: string, mayReturn: boolean) =>
    moveBetween('in review', 'draft', { note, may: (action) => action !== 'return' || mayReturn });
  expect(move('A second source, please.', true)).toBe('return');
  expect(move('A second source, please.', false)).toBe('take back');
  expect(move('', true)).toBe('take back');
});

test('what is public, spiked or killed is never moved by hand past its own verb', () => {
  for (const move of Object.values(moves)) {
    expect(move.from).not.toContain('published');
    expect(move.from).not.toContain('killed');
  }
  expect(publishableFrom).not.toContain('killed');
  expect(publishableFrom).not.toContain('spiked');
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { State } from '#db/index.ts';
import { storyActions } from '../access.ts';
import {
  allMoves,
  type Move,
  type MoveRule,
  moveBetween,
  moves,
  movesOpenTo,
  publishableFrom,
  whyNoMove,
} from './moves.ts';
import { states } from './state.ts';

/** NEWSROOM §3 written out by hand: nothing below is computed from the table. */
const expected: Record<string, string> = {
  'draft → in review': 'send for review',
  'in review → draft': 'take back',
  'approved → draft': 'return',
  'draft → approved': 'approve',
  'in review → approved': 'approve',
  'approved → approved': 'approve',
  'draft → spiked': 'spike',
  'in review → spiked': 'spike',
  'approved → spiked': 'spike',
  'spiked → draft': 'unspike',
};
const legal: Record<State, State[]> = {
  draft: ['in review', 'approved', 'scheduled', 'published', 'spiked'],
  'in review': ['draft', 'approved', 'scheduled', 'published', 'spiked'],
  approved: ['draft', 'approved', 'scheduled', 'published', 'spiked'],
  scheduled: ['draft', 'approved', 'unpublished', 'scheduled', 'published', 'killed'],
  published: ['published', 'unpublished', 'killed'],
  unpublished: ['scheduled', 'published', 'killed'],
  killed: [],
  spiked: ['draft'],
};

const rules: [string, MoveRule][] = Object.entries(allMoves);
/** Where the move leads from there; what is live stays so, and nothing else becomes so by waiting. */
const endsOf = (rule: MoveRule, from: State): State[] =>
  rule.from.includes(from)
    ? [rule.to, ...(rule.orTo ?? [])].filter(
        (to) => !rule.orTo?.includes('published') || (to === 'published') === (from === 'published'),
      )
    : [];
const everything = { note: '', may: () => true };

test('only the moves of NEWSROOM §3 exist, and every other pair has a sentence', () => {
  for (const from of states)
    for (const to of states) {
      expect(moveBetween(from, to, everything), `${from} → ${to}`).toBe(expected[`${from} → ${to}`] ?? null);
      expect(whyNoMove(from, to)).toMatch(/^[A-Z].*\.$/);
    }
});

test('the whole table leads where NEWSROOM §3 says, and nowhere else', () => {
  for (const from of states) {
    const reached = rules.flatMap(([, rule]) => endsOf(rule, from));
    expect([...new Set(reached)].sort(), from).toEqual([...legal[from]].sort());
  }
});

test('every move has a permission, a name for the audit and words for colleagues', () => {
  for (const [move, rule] of rules) {
    expect(storyActions, move).toContain(rule.needs);
    expect(move).toMatch(/^[a-z ]+$/);
    expect(rule.told, move).toMatch(/^[a-z].*[a-z]$/);
    expect(rule.from.length, move).toBeGreaterThan(0);
  }
});

test('a random walk never reaches a state that NEWSROOM §3 does not lead to, and killed is final', () => {
  const anyMove = fc.constantFrom(...rules);
  fc.assert(
    fc.property(fc.array(fc.tuple(anyMove, fc.nat(2)), { maxLength: 60 }), (walk) => {
      let at: State = 'draft';
      let wasPublic = false;
      for (const [[, rule], turn] of walk) {
        const ends = endsOf(rule, at);
        const next = ends[turn % ends.length];
        if (!next) continue;
        expect(legal[at]).toContain(next);
        expect(at).not.toBe('killed');
        wasPublic ||= next === 'published';
        at = next;
      }
      if (at === 'published') expect(wasPublic).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test('by PUT …/state nothing becomes public, and nothing public is touched', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...states),
      fc.constantFrom(...states),
      fc.string(),
      fc.boolean(),
      (from, to, note, may) => {
        const move = moveBetween(from, to, { note, may: () => may });
        if (!move) return;
        expect(['published', 'unpublished', 'scheduled', 'killed']).not.toContain(from);
        expect(['published', 'unpublished', 'scheduled', 'killed']).not.toContain(to);
        expect(moves[move].from).toContain(from);
        expect(moves[move].to).toBe(to);
      },
    ),
  );
  expect(publishableFrom).not.toContain('killed');
  expect(publishableFrom).not.toContain('spiked');
});

test('from review to draft it is a return where a note says why and the person may return', () => {
  const move = (note: string, mayReturn: boolean) =>
    moveBetween('in review', 'draft', { note, may: (action) => action !== 'return' || mayReturn });
  expect(move('A second source, please.', true)).toBe('return');
  expect(move('A second source, please.', false)).toBe('take back');
  expect(move('', true)).toBe('take back');
});

test('an approved story is approved again only when it was changed since', () => {
  const open = (current: boolean): Move[] =>
    movesOpenTo({ state: 'approved', approval: { current } }, ['approve']);
  expect(open(true)).toEqual([]);
  expect(open(false)).toEqual(['approve']);
  expect(movesOpenTo({ state: 'in review', approval: null }, ['approve', 'return'])).toEqual([
    'return',
    'approve',
  ]);
  expect(movesOpenTo({ state: 'killed', approval: null }, storyActions)).toEqual([]);
});

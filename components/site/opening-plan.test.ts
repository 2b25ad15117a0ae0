import { expect, test } from 'vitest';
import type { Card } from '#lib/reading/cards.ts';
import { frozen, idOf } from '#tests/support/documents.ts';
import { noon } from '#tests/support/rows.ts';
import { openingPlan, type Placed } from './opening-plan.ts';

/** The lead is story 0; `bare` have no picture. */
const cards = (count: number, bare: number[] = []): Card[] =>
  Array.from({ length: count }, (_, at) => ({
    id: `${at}`,
    path: `/${at}`,
    headline: `Story ${at}`,
    dek: '',
    section: null,
    byline: '',
    publishedAt: noon,
    minutes: 1,
    photo: bare.includes(at) ? null : frozen(idOf(at + 1)),
  }));

/** "1p 2" is story 1 with its picture and story 2 without. */
const drawn = (placed: Placed[]) =>
  placed.map(({ card, pictured }) => card.id + (pictured ? 'p' : '')).join(' ');
const planned = (count: number, bare: number[] = []) => {
  const plan = openingPlan(cards(count, bare));
  return plan && [drawn(plan.below), ...plan.columns.map(drawn)];
};

test('beside a lead with its picture stand two more pictures and the headlines; few stories share the pictures out', () => {
  expect(planned(8)).toEqual(['', '1p 2p', '3 4 5 6 7']);
  expect(planned(6)).toEqual(['', '1p 2p', '3 4 5']);
  expect(planned(5)).toEqual(['', '1p 3', '2p 4']);
  expect(planned(2)).toEqual(['', '1p']);
  expect(planned(1)).toEqual(['']);
  expect(planned(0)).toBe(null);
});

test('where pictures are missing, the columns still end near each other', () => {
  expect(planned(8, [1])).toEqual(['', '2p 3p', '1 4 5 6 7']);
  expect(planned(8, [1, 2, 4, 5, 6, 7])).toEqual(['', '3p 5 7', '1 2 4 6']);
  expect(planned(8, [1, 2, 3, 4, 5, 6, 7])).toEqual(['', '1 3 5 7', '2 4 6']);
});

test('a lead without a picture has two stories with theirs below it, so that it leaves no hole', () => {
  expect(planned(8, [0])).toEqual(['1p 2p', '3 4 5', '6p 7']);
  expect(planned(8, [0, 1])).toEqual(['2p 3p', '1 4 5', '6p 7']);
  expect(planned(6, [0])).toEqual(['1p 2p', '3 4 5']);
  expect(planned(4, [0])).toEqual(['1p 2p', '3p']);
  expect(planned(3, [0])).toEqual(['', '1p', '2p']);
  expect(planned(1, [0])).toEqual(['']);
});

test('every story stands once, whichever have pictures', () => {
  for (let count = 1; count <= 8; count++)
    for (let mask = 0; mask < 2 ** count; mask++) {
      const all = cards(
        count,
        [...Array(count).keys()].filter((at) => mask & (1 << at)),
      );
      const plan = openingPlan(all);
      const ids = [...(plan?.below ?? []), ...(plan?.columns.flat() ?? [])].map(({ card }) => card.id);
      expect([plan?.lead.id, ...ids].toSorted()).toEqual(all.map(({ id }) => id));
      expect(plan?.columns.every(({ length }) => length > 0)).toBe(true);
    }
});

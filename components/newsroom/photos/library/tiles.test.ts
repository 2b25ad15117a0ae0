import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gap, layoutOf, steppedTo } from './tiles.ts';

const grid = { count: 23, columns: 5, rows: 3 };

test.each([
  ['ArrowRight', 4, 5],
  ['ArrowLeft', 5, 4],
  ['ArrowLeft', 0, 0],
  ['ArrowDown', 3, 8],
  ['ArrowDown', 19, 22],
  ['ArrowDown', 21, 21],
  ['ArrowUp', 3, 3],
  ['ArrowUp', 9, 4],
  ['PageDown', 1, 16],
  ['PageUp', 7, 2],
  ['Home', 8, 5],
  ['End', 5, 9],
  ['End', 21, 22],
  ['ArrowRight', 22, 22],
])('%s from %i leads to %i', (key, from, to) => {
  expect(steppedTo(key, from, grid)).toBe(to);
});

test('other keys lead nowhere, nor does any key in an empty grid', () => {
  expect(steppedTo('a', 3, grid)).toBeNull();
  expect(steppedTo('ArrowDown', 0, { ...grid, count: 0 })).toBeNull();
});

test('tiles fill any width and never more', () => {
  fc.assert(
    fc.property(fc.integer({ min: 300, max: 4000 }), (width) => {
      const { columns, picture, row } = layoutOf(width);
      const tile = (width - gap * (columns - 1)) / columns;
      expect(columns).toBeGreaterThanOrEqual(2);
      expect(tile).toBeGreaterThan(130);
      expect(picture).toBe(Math.round((tile * 2) / 3));
      expect(row).toBeGreaterThan(picture);
    }),
    { numRuns: 200 },
  );
});

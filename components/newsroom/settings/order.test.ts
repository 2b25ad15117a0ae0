import { expect, test } from 'vitest';
import { movesToOrder } from './order.ts';

const items = [
  { id: 'a', position: 0 },
  { id: 'b', position: 1 },
  { id: 'c', position: 2 },
];

test('moving one up changes the two that trade places', () => {
  expect(movesToOrder(items, 2, 1)).toEqual([
    { id: 'c', position: 1 },
    { id: 'b', position: 2 },
  ]);
});

test('positions with holes or doubles are put right on the way', () => {
  const doubled = items.map((item) => ({ ...item, position: 7 }));
  expect(movesToOrder(doubled, 0, 1).map((move) => move.id)).toEqual(['b', 'a', 'c']);
});

test('a move of nothing changes nothing', () => {
  expect(movesToOrder(items, 5, 1)).toEqual([]);
});

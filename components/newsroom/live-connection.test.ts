import { expect, test } from 'vitest';
import { waitBefore } from './live-connection.ts';

test('the wait doubles from half a second to fifteen and never goes past', () => {
  expect([0, 1, 2, 3].map((attempt) => waitBefore(attempt, 0.5))).toEqual([500, 1000, 2000, 4000]);
  expect(waitBefore(5, 0.5)).toBe(15_000);
  expect(waitBefore(5000, 0.5)).toBe(15_000);
});

test('tabs spread out by a quarter to both sides', () => {
  expect(waitBefore(0, 0)).toBe(375);
  expect(waitBefore(0, 1)).toBe(625);
});

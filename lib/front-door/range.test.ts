import { expect, test } from 'vitest';
import { rangeOf } from './range.ts';

test('a single range is read, and what is no single range means the whole file', () => {
  expect(rangeOf('bytes=0-9', 100)).toEqual({ start: 0, end: 9 });
  expect(rangeOf('bytes=90-', 100)).toEqual({ start: 90, end: 99 });
  expect(rangeOf('bytes=90-500', 100)).toEqual({ start: 90, end: 99 });
  expect(rangeOf('bytes=-10', 100)).toEqual({ start: 90, end: 99 });
  expect(rangeOf('bytes=-500', 100)).toEqual({ start: 0, end: 99 });
  expect(rangeOf('bytes=100-', 100)).toBe('unsatisfiable');
  expect(rangeOf('bytes=-0', 100)).toBe('unsatisfiable');
  expect(rangeOf('bytes=9-0', 100)).toBe('unsatisfiable');
  expect(rangeOf('bytes=0-1,5-6', 100)).toBe(null);
  expect(rangeOf('bytes=-', 100)).toBe(null);
  expect(rangeOf('lines=1-2', 100)).toBe(null);
  expect(rangeOf(undefined, 100)).toBe(null);
});

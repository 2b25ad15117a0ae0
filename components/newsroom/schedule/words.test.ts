import { expect, test } from 'vitest';
import { longDay, moment } from './words.ts';

const at = Date.UTC(2026, 10, 24, 11);

test.each([
  ['America/New_York', 'Tue 24 Nov, 06:00 EST'],
  ['Europe/Berlin', 'Tue 24 Nov, 12:00 CET'],
  ['Asia/Kolkata', 'Tue 24 Nov, 16:30 GMT+5:30'],
  ['Europe/London', 'Tue 24 Nov, 11:00 GMT'],
])('in %s it is %s', (zone, words) => {
  expect(moment(at, zone)).toBe(words);
});

test('a day has its whole name', () => {
  expect(longDay(at, 'UTC')).toBe('Tuesday 24 November 2026');
});

import { expect, test } from 'vitest';
import { dueBefore } from './due.ts';

const utc = (text: string) => Date.parse(`${text}:00Z`);

test('the days are those of the newsroom, also where the clock changes', () => {
  // New York, 1 November 2026: a day of 25 hours.
  const evening = utc('2026-11-01T02:30');
  expect(dueBefore('today', evening, 'America/New_York')).toBe(utc('2026-11-01T04:00'));
  expect(dueBefore('tomorrow', evening, 'America/New_York')).toBe(utc('2026-11-02T05:00'));
  expect(dueBefore('week', evening, 'UTC')).toBe(utc('2026-11-09T00:00'));
  expect(dueBefore('2026-03-08', evening, 'America/New_York')).toBe(utc('2026-03-09T04:00'));
  expect(dueBefore('overdue', evening, 'UTC')).toBe(evening);
});

test('a day that no calendar has is refused with a sentence', () => {
  expect(() => dueBefore('2026-02-30', 0, 'UTC')).toThrow('There is no such day.');
});

import { expect, test } from 'vitest';
import { dayHeading, dueFrom, dueText, dueWords } from './due.ts';

const zone = 'America/New_York';
const noon = Date.UTC(2026, 10, 23, 17);
const hour = 3_600_000;

test('a deadline is shown and typed by the newsroom’s clock', () => {
  expect(dueText(noon, zone)).toBe('2026-11-23T12:00');
  expect(dueFrom('2026-11-23T12:00', zone)).toEqual({ dueAt: noon });
  expect(dueFrom('', zone)).toEqual({ dueAt: null });
  expect(dueText(null, zone)).toBe('');
});

test('a time that the clocks skip is no deadline; of one that happens twice it is the first', () => {
  expect(dueFrom('2026-03-08T02:30', zone)).toEqual({ fault: expect.stringMatching(/\.$/) });
  expect(dueFrom('2026-11-01T01:30', zone)).toEqual({ dueAt: Date.UTC(2026, 10, 1, 5, 30) });
  expect(dueFrom('soon', zone)).toEqual({ fault: expect.stringMatching(/\.$/) });
});

test.each([
  [noon + hour, 'Today 13:00', 'Today'],
  [noon - hour, 'Today 11:00', 'Today'],
  [noon + 21 * hour, 'Tomorrow 09:00', 'Tomorrow'],
  [noon + 72 * hour, 'Thu, Nov 26, 12:00', 'Thu, Nov 26'],
  [noon - 24 * hour, 'Sun, Nov 22, 12:00', 'Overdue'],
])('%d reads %s under %s', (at, words, heading) => {
  expect(dueWords(at, noon, zone)).toBe(words);
  expect(dayHeading(at, noon, zone)).toBe(heading);
});

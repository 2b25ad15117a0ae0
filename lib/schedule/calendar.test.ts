import { expect, test } from 'vitest';
import { dateOf, daysLater, droppedOn, startOf, weekOf } from './calendar.ts';
import { resolveWallTime } from './wall-time.ts';

const newYork = 'America/New_York';
const scheduled = (local: string, zone: string) => {
  const resolved = resolveWallTime({ local, zone });
  if (!resolved.ok) throw new Error(resolved.sentence);
  return { at: resolved.at, local, zone };
};

test('a week begins on Monday, also over the end of a year', () => {
  expect(weekOf('2026-12-31')).toEqual([
    '2026-12-28',
    '2026-12-29',
    '2026-12-30',
    '2026-12-31',
    '2027-01-01',
    '2027-01-02',
    '2027-01-03',
  ]);
  expect(weekOf('2026-11-23')[0]).toBe('2026-11-23');
  expect(daysLater('2028-02-28', 1)).toBe('2028-02-29');
});

test('a day begins at its midnight, and where clocks skip midnight at the first minute after it', () => {
  expect(startOf('2026-11-23', newYork)).toBe(Date.UTC(2026, 10, 23, 5));
  // Beirut's clocks go from 00:00 to 01:00.
  expect(startOf('2026-03-29', 'Asia/Beirut')).toBe(Date.UTC(2026, 2, 28, 22));
  expect(dateOf(Date.UTC(2026, 10, 23, 4, 59), newYork)).toBe('2026-11-22');
});

test('dropped on a day it keeps the time of its own wall, over a change of the clocks too', () => {
  expect(droppedOn(scheduled('2026-03-07T06:00', newYork), { date: '2026-03-09' }, newYork)).toEqual({
    local: '2026-03-09T06:00',
    zone: newYork,
  });
  // 02:00 of the 24th in Kyiv is still the 23rd in New York.
  const abroad = scheduled('2026-11-24T02:00', 'Europe/Kyiv');
  expect(droppedOn(abroad, { date: '2026-11-25' }, newYork)).toEqual({
    local: '2026-11-26T02:00',
    zone: 'Europe/Kyiv',
  });
});

test("dropped on an hour of the newsroom's day it keeps its minute", () => {
  const abroad = scheduled('2026-11-23T14:20', 'Europe/Berlin');
  expect(droppedOn(abroad, { date: '2026-11-24', hour: 6 }, newYork)).toEqual({
    local: '2026-11-24T12:20',
    zone: 'Europe/Berlin',
  });
});

test("an hour that the newsroom's clocks skip is asked about as such", () => {
  const story = scheduled('2026-03-07T05:30', newYork);
  expect(droppedOn(story, { date: '2026-03-08', hour: 2 }, newYork)).toEqual({
    local: '2026-03-08T02:30',
    zone: newYork,
  });
});

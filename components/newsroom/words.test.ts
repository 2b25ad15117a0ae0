import { expect, test } from 'vitest';
import { exactTime, fileSize, initials, listed, since } from './words.ts';

const zone = 'America/New_York';
const now = Date.UTC(2026, 10, 23, 15, 0); // 10:00 in New York

test('initials are the first and last name', () => {
  expect(initials('Ada Lovelace')).toBe('AL');
  expect(initials('Jean Le Rond d’Alembert')).toBe('JD');
  expect(initials('  élodie ')).toBe('É');
  expect(initials('')).toBe('?');
});

test('a time is said as a person would, by the newsroom’s calendar', () => {
  expect(since(now - 20_000, now, zone)).toBe('now');
  expect(since(now - 5 * 60_000, now, zone)).toBe('5m ago');
  expect(since(now - 3 * 3_600_000, now, zone)).toBe('3h ago');
  expect(since(now - 11 * 3_600_000, now, zone)).toBe('yesterday');
  expect(since(now - 30 * 3_600_000, now, zone)).toBe('yesterday');
  expect(since(Date.UTC(2026, 10, 20, 12), now, zone)).toBe('Nov 20');
  expect(since(Date.UTC(2025, 2, 1, 12), now, zone)).toBe('Mar 1, 2025');
});

test('a clock that runs behind does not say the future', () => {
  expect(since(now + 90_000, now, zone)).toBe('now');
});

test('the exact time names its zone', () => {
  expect(exactTime(now, zone)).toBe('Mon, Nov 23, 2026, 10:00 EST');
});

test('lists and sizes', () => {
  expect(listed(['A', 'B', 'C'])).toBe('A, B and C');
  expect(fileSize(2_400_000)).toBe('2.4 MB');
  expect(fileSize(317_900)).toBe('318 KB');
});

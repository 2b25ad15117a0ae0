import { expect, test } from 'vitest';
import { moment, nextMidnight, timeOrDay } from './dates.ts';

const berlin = { language: 'en', zone: 'Europe/Berlin' };

test('a moment is told in the newsroom’s zone, and says which', () => {
  const told = (at: number, language: string, zone: string) =>
    moment(at, { language, zone }).replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ');
  const afternoon = Date.UTC(2026, 10, 23, 13, 5);
  expect(told(afternoon, 'en', 'Europe/Berlin')).toBe('23 November 2026, 14:05 CET');
  expect(told(Date.UTC(2026, 6, 1, 22, 30), 'en', 'Europe/Berlin')).toBe('2 July 2026, 00:30 CEST');
  expect(told(afternoon, 'de', 'Europe/Berlin')).toBe('23. November 2026, 14:05 MEZ');
  expect(told(afternoon, 'en', 'America/New_York')).toBe('November 23, 2026, 8:05 AM EST');
  expect(told(afternoon, 'en', 'Australia/Sydney')).toBe('24 November 2026, 00:05 AEDT');
  expect(told(afternoon, 'en', 'UTC')).toBe('23 November 2026, 13:05 UTC');
  expect(told(afternoon, 'en', 'Asia/Kathmandu')).toBe('23 November 2026, 18:50 GMT+5:45');
});

test('a page that ends with the day prints the time of today’s stories and the day of others', () => {
  const today = Date.UTC(2026, 10, 23, 13);
  expect(timeOrDay(Date.UTC(2026, 10, 22, 23, 30), today, berlin)).toBe('00:30');
  expect(timeOrDay(Date.UTC(2026, 10, 22, 22, 30), today, berlin)).toBe('22 Nov');
});

test('the day ends at midnight there, in nights of 23, 24 and 25 hours', () => {
  expect(nextMidnight(Date.UTC(2026, 10, 23, 13, 5), 'Europe/Berlin')).toBe(Date.UTC(2026, 10, 23, 23));
  expect(nextMidnight(Date.UTC(2026, 2, 8, 6), 'America/New_York')).toBe(Date.UTC(2026, 2, 9, 4));
  expect(nextMidnight(Date.UTC(2026, 10, 1, 5), 'America/New_York')).toBe(Date.UTC(2026, 10, 2, 5));
  expect(nextMidnight(Date.UTC(2026, 10, 23, 18, 15), 'Asia/Kathmandu')).toBe(Date.UTC(2026, 10, 24, 18, 15));
  expect(nextMidnight(Date.UTC(2026, 10, 24, 0), 'UTC')).toBe(Date.UTC(2026, 10, 25));
});

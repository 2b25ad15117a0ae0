import { expect, test } from 'vitest';
import { periodOf } from './period.ts';
import { supplierOf, totalsOf } from './supplier.ts';

const now = Date.UTC(2026, 10, 23, 12);

test('days are whole days of the newsroom’s zone, the last with all of it', () => {
  expect(periodOf({ from: '2026-05-01', until: '2026-05-31' }, 'America/New_York', now)).toEqual({
    from: Date.UTC(2026, 4, 1, 4),
    until: Date.UTC(2026, 5, 1, 4),
  });
});

test('milliseconds are taken as they are, and without words it is the month until now', () => {
  expect(periodOf({ from: '5', until: '9' }, 'UTC', now)).toEqual({ from: 5, until: 9 });
  expect(periodOf({}, 'UTC', now)).toEqual({ from: Date.UTC(2026, 10, 1), until: now + 1 });
});

test('a period that ends before it begins and a day that there is none of are refused in a sentence', () => {
  expect(() => periodOf({ from: '9', until: '5' }, 'UTC', now)).toThrow(/ends before it begins/);
  expect(() => periodOf({ from: '2026-02-30' }, 'UTC', now)).toThrow(/is no day/);
});

test('the last of the chain bills, however it is written, and chains are added up', () => {
  expect(supplierOf('Anadolu Agency/Getty Images')).toBe('Getty Images');
  expect(supplierOf('')).toBe('');
  expect(
    totalsOf([
      { credit: '', uses: 1, photos: 1 },
      { credit: 'AFP/Getty Images', uses: 2, photos: 1 },
      { credit: 'Getty Images', uses: 3, photos: 2 },
    ]),
  ).toEqual([
    { supplier: 'Getty Images', uses: 5, photos: 3 },
    { supplier: '', uses: 1, photos: 1 },
  ]);
});

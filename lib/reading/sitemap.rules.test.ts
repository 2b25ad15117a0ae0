import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sitemapFiles } from './sitemap.rules.ts';

const dayOf = (n: number) => new Date(n * 86_400_000).toISOString().slice(0, 10).replaceAll('-', '/');

test('every story stands in exactly one file, in order, and no file is too long', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 60 }), (counts) => {
      const days = counts.map((stories, n) => ({ day: dayOf(n), stories, changedAt: n }));
      const files = sitemapFiles(days, 10);
      const covered = new Map<string, number>();
      for (const file of files) {
        expect(file.stories).toBeLessThanOrEqual(10);
        const within = days.filter(({ day }) => day >= file.from && day <= file.until);
        const all = within.reduce((sum, { stories }) => sum + stories, 0);
        expect(file.stories).toBe(Math.min(10, all - file.offset));
        expect(file.changedAt).toBe(Math.max(...within.map(({ changedAt }) => changedAt)));
        for (const { day } of within) covered.set(day, (covered.get(day) ?? 0) + 1);
        if (within.length > 1) expect(file.offset).toBe(0);
      }
      expect(files.reduce((sum, { stories }) => sum + stories, 0)).toBe(counts.reduce((a, b) => a + b, 0));
      expect([...covered.keys()].sort()).toEqual(days.map(({ day }) => day));
      expect(files.map(({ from }) => from)).toEqual(files.map(({ from }) => from).toSorted());
    }),
  );
});

test('a new story of today changes no file but the last', () => {
  const days = Array.from({ length: 30 }, (_, n) => ({ day: dayOf(n), stories: 7, changedAt: 0 }));
  const before = sitemapFiles(days, 20);
  const after = sitemapFiles([...days, { day: dayOf(30), stories: 1, changedAt: 1 }], 20);
  expect(after.slice(0, before.length - 1)).toEqual(before.slice(0, -1));
});

test('days of a file that was split are not filled up with the next day’s', () => {
  const files = sitemapFiles(
    [
      { day: dayOf(0), stories: 25, changedAt: 0 },
      { day: dayOf(1), stories: 2, changedAt: 0 },
    ],
    10,
  );
  expect(files.map(({ from, offset, stories }) => [from, offset, stories])).toEqual([
    [dayOf(0), 0, 10],
    [dayOf(0), 10, 10],
    [dayOf(0), 20, 5],
    [dayOf(1), 0, 2],
  ]);
});

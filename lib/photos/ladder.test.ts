import { expect, test } from 'vitest';
import type { Rendition } from '#db/index.ts';
import { formats, isComplete, renditionWidths, widthsToMake } from './ladder.rules.ts';

const made = (of: number, widths = renditionWidths(2000, 1000)): Rendition[] =>
  widths.flatMap((width) => formats.map((format) => ({ width, height: width / 2, format, bytes: 1, of })));
const photo = { width: 2000, height: 1000, updatedAt: 5 };

test('a photo with every width in every format and its present words is complete', () => {
  expect(isComplete({ ...photo, renditions: made(5) })).toBe(true);
});

test('a width that is missing, in one format only, or of an older description is made', () => {
  expect(widthsToMake({ ...photo, renditions: made(5, [360, 720]) })).toEqual([840, 1080, 1300, 2000]);
  expect(widthsToMake({ ...photo, renditions: made(5).slice(1) })).toEqual([360]);
  expect(widthsToMake({ ...photo, renditions: made(4) })).toEqual([360, 720, 840, 1080, 1300, 2000]);
});

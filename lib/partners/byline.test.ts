import { expect, test } from 'vitest';
import { joinNames, partnerByline } from './byline.ts';

test('names join as a newspaper joins them', () => {
  expect(joinNames([])).toBe('');
  expect(joinNames(['Ann'])).toBe('Ann');
  expect(joinNames(['Ann', 'Ben'])).toBe('Ann and Ben');
  expect(joinNames(['Ann', 'Ben', 'Cem'])).toBe('Ann, Ben and Cem');
});

test('a partner’s form surrounds or replaces the names', () => {
  expect(partnerByline('{authors}, Meridian', 'Meridian', ['Ann', 'Ben'])).toBe('Ann and Ben, Meridian');
  expect(partnerByline('By Meridian staff', 'Meridian', ['Ann'])).toBe('By Meridian staff');
  expect(partnerByline('', 'Meridian', ['Ann'])).toBe('Ann');
});

test('without names the partner’s own name stands', () => {
  expect(partnerByline('{authors}, Meridian', 'Meridian', [])).toBe('Meridian');
  expect(partnerByline('', 'Meridian', [])).toBe('Meridian');
});

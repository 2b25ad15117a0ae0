import { expect, test } from 'vitest';
import { addressOf, filterFrom, statesToShow } from './filter.ts';

test('a filter survives the way through the address', () => {
  const filter = { state: 'in review' as const, sectionId: '0193', q: 'coal & steel' };
  const address = new URL(addressOf(filter), 'http://here');
  expect(filterFrom(address.searchParams)).toEqual(filter);
});

test('the whole desk has the plain address', () => {
  expect(addressOf({ state: null, sectionId: null, q: '  ' })).toBe('/newsroom');
});

test('a state that does not exist is no filter', () => {
  expect(filterFrom(new URLSearchParams('state=burnt')).state).toBeNull();
});

test('rare states have a tab only while they have a story or are chosen', () => {
  expect(statesToShow({}, null)).toEqual(['draft', 'in review', 'approved', 'published']);
  expect(statesToShow({ spiked: 2 }, null)).toContain('spiked');
  expect(statesToShow({}, 'killed')).toContain('killed');
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deskSorts, deskStates, filterFrom, isNarrowed, queryOf, wholeDesk } from './filter.rules.ts';

const filters = fc.record({
  q: fc.string({ maxLength: 40 }).map((text) => text.trim()),
  states: fc.subarray([...deskStates]),
  section: fc.option(fc.uuid()),
  assignee: fc.option(fc.oneof(fc.uuid(), fc.constantFrom('me', 'nobody'))),
  author: fc.option(fc.uuid()),
  partner: fc.option(fc.uuid()),
  topic: fc.option(fc.uuid()),
  due: fc.option(fc.constantFrom('overdue', 'today', 'tomorrow', 'week', '2026-11-30')),
  changed: fc.boolean(),
  sort: fc.constantFrom(...deskSorts),
});

test('a filter survives the way through the address', () => {
  fc.assert(
    fc.property(filters, (filter) => {
      expect(filterFrom(new URLSearchParams(queryOf(filter)))).toEqual(filter);
    }),
    { numRuns: 300 },
  );
});

test('the whole desk has the plain address, and an order does not narrow it', () => {
  expect(queryOf({ ...wholeDesk, q: '  ' })).toBe('');
  expect(isNarrowed({ ...wholeDesk, sort: 'age' })).toBe(false);
  expect(isNarrowed({ ...wholeDesk, assignee: 'nobody' })).toBe(true);
});

test('what is not understood is no filter', () => {
  const search = new URLSearchParams(
    'state=burnt,draft&section=../x&assignee=you&due=2026-13-01&sort=luck&changed=1',
  );
  expect(filterFrom(search)).toEqual({ ...wholeDesk, states: ['draft'] });
});

import { expect, test } from 'vitest';
import { changeFrom, nothingYet } from './edit-fields.ts';

const asked = (change: Partial<typeof nothingYet>) =>
  changeFrom({ ...nothingYet, ...change }, 'Europe/Berlin');

test('what is left alone changes nothing, and nothing at all is asked about', () => {
  expect(asked({})).toBe('Choose what shall change.');
  expect(asked({ creators: 'Typed, but left', keywords: 'a' })).toBe('Choose what shall change.');
});

test('each part says what it lacks', () => {
  expect(asked({ creatorsHow: 'add' })).toBe('Write whom to add as photographer.');
  expect(asked({ creditHow: 'add', credit: ' ' })).toBe('Write what to add to the credit.');
  expect(asked({ captionHow: 'replace' })).toBe('Write which words of the captions shall be replaced.');
  expect(asked({ captionHow: 'after' })).toBe('Write what to add to the captions.');
  expect(asked({ keywordsHow: 'remove' })).toBe('Write the keywords.');
  expect(asked({ leaseHow: 'allow', leaseFrom: '2026-05-03T10:00', leaseUntil: '2026-05-03T09:00' })).toBe(
    'The right ends before it begins.',
  );
  expect(asked({ leaseHow: 'allow', leaseUntil: '2026-03-29T02:30' })).toMatch('skipped');
});

test('an empty field may be set, so that it can be emptied', () => {
  expect(asked({ creatorsHow: 'set', keywordsHow: 'set', captionHow: 'set', creditHow: 'set' })).toEqual({
    creators: { how: 'set', names: [] },
    credit: { how: 'set', text: '' },
    caption: { how: 'set', text: '', find: '' },
    keywords: { how: 'set', words: [] },
  });
});

test('names stand one a line, keywords between commas, times in the newsroom’s zone', () => {
  expect(
    asked({
      creatorsHow: 'add',
      creators: 'Ada Lens\n King, Jr. ',
      keywordsHow: 'add',
      keywords: 'harbour, ferry;; dawn',
      category: 'pool',
      leaseHow: 'deny',
      leaseUntil: '2026-05-03T10:00',
    }),
  ).toEqual({
    creators: { how: 'add', names: ['Ada Lens', 'King, Jr.'] },
    keywords: { how: 'add', words: ['harbour', 'ferry', 'dawn'] },
    category: 'pool',
    lease: {
      effect: 'deny',
      use: 'any',
      from: null,
      until: Date.UTC(2026, 4, 3, 8),
      countries: [],
      note: '',
    },
  });
});

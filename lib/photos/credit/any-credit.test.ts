import fc from 'fast-check';
import { expect, test } from 'vitest';
import { creditLine } from './credit-line.ts';
import type { CreditFacts } from './draft.ts';

const read = (facts: Partial<CreditFacts>) =>
  creditLine({ creators: [], credit: '', mandated: '', separator: '/', ...facts });

const word = fc.constantFrom(
  ...[
    'Ida',
    'HOLM',
    'van der',
    'AFP',
    'REUTERS',
    'Getty Images',
    'Pool',
    'STR',
    '-',
    'via',
    'PA Wire',
    'for',
    '©',
    'by',
  ],
  ...[
    'Photo',
    'Photo:',
    'Credit:',
    '(123456a)',
    'HANDOUT',
    '&amp;',
    'Ã«',
    '/',
    '//',
    ',',
    ' - ',
    'AP Photo',
    'Nordlys',
    'Inc.',
  ],
);
const text = fc.oneof(
  fc.array(word, { maxLength: 6 }).map((words) => words.join(' ')),
  fc.string({ maxLength: 12 }),
);
const house = fc.record({
  separator: fc.constantFrom('/', ' via '),
  capitals: fc.constantFrom('verbatim' as const, 'title case' as const),
});

test('a credit that went through once goes through unchanged', () => {
  fc.assert(
    fc.property(fc.array(text, { maxLength: 2 }), text, house, (creators, credit, ways) => {
      const once = read({ creators, credit, ...ways });
      expect(read({ ...once, ...ways }).line).toBe(once.line);
    }),
    { numRuns: 600 },
  );
});

test('no letter is printed that nobody wrote, but in the names of agencies and houses', () => {
  const letters = (line: string) =>
    line
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
      .split(' ');
  fc.assert(
    fc.property(fc.array(text, { maxLength: 2 }), text, house, (creators, credit, ways) => {
      const { changes, line } = read({ creators, credit, ...ways });
      const made = changes.some(({ rule }) =>
        ['agency spelling', 'broken letters', 'owner last'].includes(rule),
      );
      if (made) return;
      const given = ` ${letters([...creators, credit].join(' ')).join(' ')} `;
      for (const name of letters(line.replace(/ via /gu, '/'))) expect(given).toContain(name);
    }),
    { numRuns: 300 },
  );
});

test('a word that stands for nobody is not the name that is left', () => {
  expect(read({ creators: ['Pool'], credit: 'STR // Photo' }).line).toBe('Pool/STR');
  expect(read({ creators: ['STR'], credit: 'Photo - STR' }).line).not.toBe('');
});

test('a name is never lost altogether', () => {
  const name = fc.constantFrom('Ida Holm', 'IDA HOLM', 'Nordlys', 'AFP', 'Zoë', 'Pool', 'STR');
  fc.assert(
    fc.property(name, text, house, (by, credit, ways) => {
      expect(read({ creators: [by], credit, ...ways }).line).not.toBe('');
    }),
    { numRuns: 300 },
  );
});

test('demanded wording is printed verbatim whatever else is known', () => {
  fc.assert(
    fc.property(text, text, house, (by, credit, ways) => {
      expect(read({ creators: [by], credit, mandated: 'AFP PHOTO / CCTV', ...ways }).line).toBe(
        'AFP PHOTO / CCTV',
      );
    }),
    { numRuns: 200 },
  );
});

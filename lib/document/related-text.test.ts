import fc from 'fast-check';
import { expect, test } from 'vitest';
import { relatedPieces } from './related-text.ts';

test('a RELATED line is found between words', () => {
  expect(relatedPieces('Gulf of Oman. (RELATED: Trump Approved Cyberattacks) More.')).toEqual([
    { text: 'Gulf of Oman. ' },
    { related: 'Trump Approved Cyberattacks', source: '(RELATED: Trump Approved Cyberattacks)' },
    { text: ' More.' },
  ]);
});

test.each([
  ['(RELATED: A)', ['A']],
  ['(related:A)', ['A']],
  ['( Related :\u00a0A )', ['A']],
  ['(RELATED: https://news.example/a_(b))', ['https://news.example/a_(b)']],
  ['(RELATED: A (Updated) B) and (RELATED: C)', ['A (Updated) B', 'C']],
  ['(RELATED: A (RELATED: B))', ['A (RELATED: B)']],
  ['(RELATED: open (RELATED: B)', ['B']],
  ['(RELATED: Report: He Left)', ['Report: He Left']],
])('%j holds %j', (text, headlines) => {
  expect(relatedPieces(text).flatMap((piece) => ('related' in piece ? [piece.related] : []))).toEqual(
    headlines,
  );
});

test.each([
  '',
  'RELATED: A',
  '(RELATED: )',
  '(RELATED:',
  '(RELATED: A',
  '(RELATED: A\nB)',
  '(UNRELATED: A)',
  `(RELATED: ${'x'.repeat(400)})`,
])('%j holds none', (text) => {
  expect(relatedPieces(text)).toEqual(text === '' ? [] : [{ text }]);
});

test('the pieces joined are the text', () => {
  const pieces = fc.constantFrom('(RELATED: ', ')', '(', 'A', ' ', '\n', '(related:');
  fc.assert(
    fc.property(
      fc.array(pieces).map((some) => some.join('')),
      (text) => {
        expect(
          relatedPieces(text)
            .map((piece) => ('text' in piece ? piece.text : piece.source))
            .join(''),
        ).toBe(text);
      },
    ),
  );
});

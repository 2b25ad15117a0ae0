import fc from 'fast-check';
import { expect, test } from 'vitest';
import { searchAsked, searchQuery } from './search-address.rules.ts';
import { endsOpen, faultsBetween, likelyWords, markedPieces, termsOf } from './search-words.rules.ts';

test.each([
  ['ferry harbour', [['ferry'], ['harbour']]],
  ['"old harbour" ferry', [['old', 'harbour'], ['ferry']]],
  [
    '“São Paulo” „neue Fähre“',
    [
      ['São', 'Paulo'],
      ['neue', 'Fähre'],
    ],
  ],
  ['cyber-attack', [['cyber', 'attack']]],
  ['ferry — "" * ^', [['ferry']]],
  ['"never closed', [['never'], ['closed']]],
  ['', []],
])('%s is read as terms', (typed, terms) => {
  expect(termsOf(typed)).toEqual(terms);
});

test('nothing that is typed makes more than twelve terms, or one without a word', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 400, unit: 'binary' }), (typed) => {
      const terms = termsOf(typed);
      expect(terms.length).toBeLessThanOrEqual(12);
      for (const term of terms) {
        expect(term.length).toBeGreaterThan(0);
        for (const word of term) expect(word).toMatch(/^[\p{L}\p{N}\p{M}]+$/u);
      }
    }),
  );
});

test('only a word that is still being typed is open at its end', () => {
  expect(endsOpen('old harb')).toBe(true);
  expect(endsOpen('ha')).toBe(false);
  expect(endsOpen('"old harbour"')).toBe(false);
});

test('faults are counted as a typist makes them', () => {
  expect(faultsBetween('harbour', 'harbour', 2)).toBe(0);
  expect(faultsBetween('harbuor', 'harbour', 2)).toBe(1);
  expect(faultsBetween('harbor', 'harbour', 2)).toBe(1);
  expect(faultsBetween('harrbour', 'harbour', 2)).toBe(1);
  expect(faultsBetween('govermant', 'government', 2)).toBe(2);
  expect(faultsBetween('ferry', 'minister', 2)).toBe(3);
});

test('one fault of any kind is one fault, both ways', () => {
  const words = fc.string({ minLength: 3, maxLength: 12, unit: fc.constantFrom(...'abcdé') });
  fc.assert(
    fc.property(
      words,
      fc.nat(),
      fc.constantFrom('missing', 'more', 'wrong', 'changed'),
      (word, place, kind) => {
        const letters = [...word];
        const at = place % (letters.length - 1);
        if (kind === 'missing') letters.splice(at, 1);
        if (kind === 'more') letters.splice(at, 0, 'x');
        if (kind === 'wrong') letters[at] = 'x';
        if (kind === 'changed') letters.splice(at, 2, letters[at + 1] ?? '', letters[at] ?? '');
        const mistyped = letters.join('');
        const expected = mistyped === word ? 0 : 1;
        expect(faultsBetween(mistyped, word, 2)).toBe(expected);
        expect(faultsBetween(word, mistyped, 2)).toBe(expected);
      },
    ),
  );
});

test('the likeliest word has the fewest faults and is used most; short words are left alone', () => {
  const words = [
    { word: 'ferry', seen: 10 },
    { word: 'berry', seen: 2 },
    { word: 'merry', seen: 30 },
    { word: 'ferries', seen: 99 },
  ];
  expect(likelyWords('fery', words)).toEqual(['ferry']);
  expect(likelyWords('Xerry', words)).toEqual(['merry', 'ferry', 'berry']);
  expect(likelyWords('xy', [{ word: 'xyz', seen: 5 }])).toEqual([]);
});

test('what was found is set apart, and nothing else of a text is lost', () => {
  expect(markedPieces('the \u0001old\u0002 \u0001harbour\u0002')).toEqual([
    { text: 'the ', isFound: false },
    { text: 'old', isFound: true },
    { text: ' ', isFound: false },
    { text: 'harbour', isFound: true },
  ]);
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', ' ', '\u0001', '\u0002') }), (text) => {
      const plain = text.replaceAll('\u0001', '').replaceAll('\u0002', '');
      expect(
        markedPieces(text)
          .map((piece) => piece.text)
          .join(''),
      ).toBe(plain);
    }),
  );
});

test('one question has one address', () => {
  const read = (query: string) => searchQuery(searchAsked(new URLSearchParams(query)));
  expect(read('to=2026-11-30&q=%20old%20%20harbour&x=1&from=2026-02-30&section=world')).toBe(
    'q=old%20harbour&section=world&to=2026-11-30',
  );
  expect(read('section=../etc&author=Nora+Byline')).toBe('author=Nora%20Byline');
  fc.assert(
    fc.property(
      fc.dictionary(fc.constantFrom('q', 'section', 'author', 'from', 'to'), fc.string({ unit: 'binary' })),
      (asked) => {
        const once = read(new URLSearchParams(asked).toString());
        expect(read(once)).toBe(once);
      },
    ),
  );
});

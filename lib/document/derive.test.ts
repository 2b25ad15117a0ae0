import { expect, test } from 'vitest';
import { idOf, leadPhoto, li, p, photo, quote, related, story, ul } from '#tests/support/documents.ts';
import { countWords, derivedOf, readingMinutes } from './derive.ts';
import { emptyDocument } from './schema.ts';

test.each([
  ['', 0],
  [' \n ', 0],
  ['One two  three', 3],
  ['The ex-envoy said: “Don’t.”', 4],
  ['U.S. ships – 33 of them — left.', 6],
  ['…', 0],
  ['東京は晴れです。', 4],
  ['Zürich naïve Пример', 3],
])('%j has %i words', (text, words) => {
  expect(countWords(text)).toBe(words);
});

test('words of body, lists and quotes count; headline, dek, captions and RELATED headlines do not', () => {
  const doc = story(
    'A headline',
    'A dek',
    leadPhoto({ photoId: idOf(2), alt: 'Alternative text' }, 'A caption'),
    p('One two ', related(idOf(1)), ' three'),
    ul(li(p('four'))),
    quote(p('five six')),
    photo({ photoId: idOf(4), alt: 'x' }, 'Another caption'),
  );
  expect(derivedOf(doc)).toEqual({ headline: 'A headline', dek: 'A dek', words: 6, leadPhotoId: idOf(2) });
});

test('a new story has nothing', () => {
  expect(derivedOf(emptyDocument())).toEqual({ headline: '', dek: '', words: 0, leadPhotoId: null });
});

test('reading takes whole minutes, one at least', () => {
  expect([0, 1, 238, 356, 357, 2380].map(readingMinutes)).toEqual([1, 1, 1, 1, 2, 10]);
});

test('a story pasted into its headline does not swell the lists', () => {
  const { headline, dek } = derivedOf(story('h'.repeat(50_000), 'd'.repeat(50_000), p('x')));
  expect([headline.length, dek.length]).toEqual([1000, 1000]);
});

/** Finds a licence paragraph that came along with pasted wire copy (NEWSROOM §9). Pure. */

const mostParagraphs = 6;
/** Of all words of both: below it two paragraphs only speak of the same thing. */
const alike = 0.85;
const fewestWords = 6;
const mostlyItsWords = 0.7;

/**
 * How many paragraphs at the end repeat the partner's licence; 0 for none. `exact`: word for word, but for capitals, blanks
 * and marks, so that leaving them out loses nothing. One that is only much alike is for a person to judge.
 */
export function licenceAtEnd(
  paragraphs: readonly string[],
  licence: string,
): { count: number; exact: boolean } {
  const wanted = wordsOf(licence);
  if (wanted.length === 0) return { count: 0, exact: false };
  const most = Math.min(mostParagraphs, paragraphs.length);
  const endings = Array.from({ length: most }, (_, n) => ({
    count: n + 1,
    words: wordsOf(paragraphs.slice(-(n + 1)).join(' ')),
  }));
  const same = endings.find(({ words }) => words.join(' ') === wanted.join(' '));
  if (same) return { count: same.count, exact: true };
  const known = new Set(wanted);
  // None of them is a paragraph of the story's own.
  const isOf = (count: number) =>
    paragraphs.slice(-count).every((one) => {
      const words = wordsOf(one);
      return words.filter((word) => known.has(word)).length >= words.length * mostlyItsWords;
    });
  const near = endings.find(
    ({ count, words }) => wanted.length >= fewestWords && likeness(words, wanted) >= alike && isOf(count),
  );
  return { count: near?.count ?? 0, exact: false };
}

const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** Shared words over all words, each as often as it stands. */
function likeness(a: string[], b: string[]): number {
  const left = new Map<string, number>();
  for (const word of a) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of b) {
    const n = left.get(word) ?? 0;
    if (n > 0) {
      shared += 1;
      left.set(word, n - 1);
    }
  }
  return shared / (a.length + b.length - shared);
}

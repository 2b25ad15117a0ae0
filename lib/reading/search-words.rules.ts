/** What a reader typed, as search understands it. Pure. */

/** More is no question but a text; each word costs a look into the index. */
const mostTerms = 12;
const mostInPhrase = 20;

/** Words that stand alone, and "phrases" in straight or curly quotation marks or « »; marks without a word are left out. */
export function termsOf(typed: string): string[][] {
  const pieces = typed.matchAll(/["“”„«]([^"“”„«»]*)["“”»]|([^\s"“”„«»]+)/gu);
  return Array.from(pieces, ([, phrase, word]) => wordsOf(phrase ?? word ?? '').slice(0, mostInPhrase))
    .filter((term) => term.length > 0)
    .slice(0, mostTerms);
}

/** The letters and numbers of a text, word by word: "São-Paulo’s" is the three that the index has of it. */
export const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];

/** Whether the last word may be only begun: where somebody stopped typing, not inside a phrase. */
export const endsOpen = (typed: string): boolean => /[\p{L}\p{N}]{3,}$/u.test(typed.trimEnd());

/** As search folds a word: lower case, without accents. */
export const folded = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();

type Candidate = { word: string; seen: number };

/**
 * The word that was probably meant: the one with the fewest faults between (a letter missing, too many, wrong, or two that
 * changed places), among equals the one used most. One fault in a word of up to seven letters, two in a longer one.
 */
export function likelyWords(typed: string, candidates: Candidate[], most = 5): string[] {
  const word = folded(typed);
  const allowed = word.length >= 8 ? 2 : word.length >= 3 ? 1 : 0;
  return candidates
    .map((one) => ({ ...one, faults: faultsBetween(word, one.word, allowed) }))
    .filter(({ faults }) => faults > 0 && faults <= allowed)
    .sort(
      (one, other) => one.faults - other.faults || other.seen - one.seen || (one.word < other.word ? -1 : 1),
    )
    .slice(0, most)
    .map((one) => one.word);
}

/** Optimal string alignment distance; anything above `most` is `most + 1`. */
export function faultsBetween(one: string, other: string, most: number): number {
  const [a, b] = [[...one], [...other]];
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (beforeLast[j - 2] ?? 0) + 1);
      row.push(least);
    }
    if (Math.min(...row) > most) return most + 1;
    beforeLast = last;
    last = row;
  }
  return Math.min(last[b.length] ?? 0, most + 1);
}

const marks = { open: '\u0001', close: '\u0002' };

/** A text with marks as pieces; what stands between two marks was looked for. */
export function markedPieces(text: string): { text: string; isFound: boolean }[] {
  const pieces: { text: string; isFound: boolean }[] = [];
  for (const part of text.split(marks.open)) {
    const end = part.indexOf(marks.close);
    if (end > 0) pieces.push({ text: part.slice(0, end), isFound: true });
    const rest = part.slice(end + 1).replaceAll(marks.close, '');
    if (rest) pieces.push({ text: rest, isFound: false });
  }
  return pieces;
}

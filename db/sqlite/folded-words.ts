/**
 * The words of a text, each once, as search folds them: lower case, without accents. Words that are too short to be told
 * apart, and numbers, are left out.
 */
export function foldedWords(text: string): string[] {
  const folded = text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
  return [...new Set(folded.match(/\p{L}{3,40}/gu) ?? [])];
}

/** The word from its end. */
export const reversed = (word: string): string => [...word].reverse().join('');

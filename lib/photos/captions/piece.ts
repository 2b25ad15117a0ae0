/** Something that an agency wrote behind a caption and that belongs into another field. */
export type Piece = {
  kind: 'credit' | 'mandate' | 'tags' | 'restriction';
  /** where it begins; it reaches to the caption's end */
  start: number;
  text: string;
  /** the names of a credit; the words of tags */
  parts: string[];
  /** of a mandate */
  wording: string;
  /** the caption was cut inside the piece */
  isCut: boolean;
  /** agencies write it just so: taken out without asking */
  isKnown: boolean;
};

/** A piece with what its kind has. */
export const pieceOf = (
  kind: Piece['kind'],
  caption: string,
  start: number,
  more: Partial<Piece> = {},
): Piece => ({
  kind,
  start,
  text: caption.slice(start).trim(),
  parts: [],
  wording: '',
  isCut: false,
  isKnown: true,
  ...more,
});

/** Where a sentence that ends there lets something new begin, from the end backwards, at most so many letters away. */
export function beginnings(caption: string, farthest: number): number[] {
  const starts: number[] = [];
  const boundary =
    /(?<=(?:\p{Ll}{2}|\d|\b[A-Z]{2,}|[)"”’\]])[.!?]["”’)]?)\s*(?=\S)|(?<=[)\]*"”])\s+(?=\S)|\n\s*(?=\S)|\s(?=(?:-{1,4}|\/\/?)\s|ATTENTION(?: EDITORS|:)|RESTRICTED TO EDITORIAL|MANDATORY CREDIT|EDITORIAL USE ONLY)/gu;
  const from = Math.max(0, caption.length - farthest);
  if (from === 0) starts.push(caption.length - caption.trimStart().length);
  boundary.lastIndex = from;
  for (let found = boundary.exec(caption); found; found = boundary.exec(caption)) {
    const at = found.index + found[0].length;
    if (at < caption.length) starts.push(at);
    boundary.lastIndex = Math.max(boundary.lastIndex, found.index + 1);
  }
  return [...new Set(starts)].sort((a, b) => b - a);
}

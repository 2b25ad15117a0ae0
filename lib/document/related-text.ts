/** A piece of a plain text: words as they are, or what stands between `(RELATED:` and its `)`. */
export type RelatedPiece = { text: string } | { related: string; source: string };

const opening = /\(\s*RELATED\s*:\s*/giu;
const longest = 300;

/**
 * Finds `(RELATED: Some Headline)` in typed or pasted text. The headline may hold parentheses of its own; an opening
 * without its end, or with nothing in it, stays text. The pieces joined are the text.
 */
export function relatedPieces(text: string): RelatedPiece[] {
  const pieces: RelatedPiece[] = [];
  let from = 0;
  for (const match of text.matchAll(opening)) {
    if (match.index < from) continue;
    const inside = match.index + match[0].length;
    const end = closing(text, inside);
    const headline = end === null ? '' : text.slice(inside, end).trim();
    if (end === null || headline === '') continue;
    if (match.index > from) pieces.push({ text: text.slice(from, match.index) });
    pieces.push({ related: headline, source: text.slice(match.index, end + 1) });
    from = end + 1;
  }
  if (from < text.length) pieces.push({ text: text.slice(from) });
  return pieces;
}

function closing(text: string, inside: number): number | null {
  let open = 1;
  for (let at = inside; at < Math.min(text.length, inside + longest); at++) {
    if (text[at] === '\n') return null;
    if (text[at] === '(') open += 1;
    if (text[at] === ')') open -= 1;
    if (open === 0) return at;
  }
  return null;
}

import { remembered } from './remembered.ts';
import { tidied } from './tidy.ts';

const between =
  /((?:^|\s+)(?:via|c\/o)\s+|\s+[|•·\\]\s+|\s*(?!(?<=:)\/\/)(?<!:\/)(?<!\bc(?=\/o\b))(?<!\d(?=\/\d))\/\s*(?:via\s+)?)/iu;

/**
 * The names between slashes, bars and "via". The two slashes that begin an address ("https://") part nothing, nor
 * does the one in "24/7".
 */
export const partsOf = remembered((text: string): string[] =>
  text
    .split(between)
    .filter((_, at) => at % 2 === 0)
    .map((part) => part.trim())
    .filter(Boolean),
);

/** The same, each without what stands around a name. */
export const tidyParts = (text: string): string[] => partsOf(tidied(text)).map(tidied).filter(Boolean);

/** The line with every part changed and its separators as they were; a part that is empty then is gone. */
export function perPart(text: string, change: (part: string) => string): string {
  const changed = change(text);
  const pieces = changed.split(between);
  const parts = pieces.map((piece, at) => (at % 2 === 0 ? change(piece.trim()) : piece));
  if (pieces.every((piece, at) => at % 2 === 1 || parts[at] === piece)) return changed;
  const kept: string[] = [];
  for (let at = 0; at < parts.length; at += 2) {
    const part = parts[at];
    if (part) kept.push(kept.length > 0 ? `${parts[at - 1] ?? ''}${part}` : part);
  }
  return kept.join('');
}

import { identity } from '../credit/agencies.ts';
import { nameKey } from '../credit/draft.ts';
import { isNoise, roleIn } from '../credit/noise-words.ts';
import type { Piece } from './piece.ts';
import { tailOf } from './tail.ts';

/** What the photo's fields say once the credit rules are through: only what they hold may leave the caption. */
export type CaptionFacts = {
  creators: readonly string[];
  /** the provider chain */
  chain: readonly string[];
  mandated: string;
  /** other fields that name somebody: copyright, source, licensor */
  others?: readonly string[];
};

export type CleanCaption = {
  caption: string;
  /** what was taken out, from the end backwards, and the field that holds it now */
  moved: { text: string; to: 'credit' | 'mandated credit' | 'restrictions' | 'keywords' }[];
  restrictions: string[];
  keywords: string[];
};

/**
 * The caption without what an agency wrote behind it for desks (NEWSROOM §8). A caption with nothing to take out comes
 * back byte for byte; nothing goes whose names the fields do not hold; what is clean stays as it is. With `known` only
 * shapes that agencies write just so, which go without asking.
 */
export function cleanCaption(
  caption: string,
  facts: CaptionFacts,
  only: 'known' | 'all' = 'known',
): CleanCaption {
  const clean: CleanCaption = { caption, moved: [], restrictions: [], keywords: [] };
  for (;;) {
    const piece = tailOf(clean.caption);
    if (!piece || (only === 'known' && !piece.isKnown && !saysTheLine(piece, facts))) return clean;
    const rest = withoutLead(clean.caption.slice(0, piece.start));
    // A caption that is nothing but boilerplate is all that the desk has.
    if (!/[\p{L}\p{N}]/u.test(rest) || !isAccountedFor(piece, facts)) return clean;
    clean.caption = rest;
    clean.moved.push({ text: piece.text, to: fields[piece.kind] });
    if (piece.kind === 'restriction')
      clean.restrictions.unshift(piece.text.replace(/^[\s*/_-]+|[\s*/_-]+$/gu, ''));
    if (piece.kind === 'tags') clean.keywords.unshift(...piece.parts);
  }
}

const fields = {
  credit: 'credit',
  mandate: 'mandated credit',
  restriction: 'restrictions',
  tags: 'keywords',
} as const;

/** Whether each name of the piece is in the fields. Tags and restrictions go into fields of their own, word for word. */
function isAccountedFor(piece: Piece, facts: CaptionFacts): boolean {
  if (piece.kind === 'tags' || piece.kind === 'restriction') return true;
  const held = [...facts.creators, ...facts.chain, facts.mandated, ...(facts.others ?? [])].filter(Boolean);
  const identities = new Set(held.map(identity));
  const words = ` ${held.map(wordsOf).join(' | ')} `;
  return piece.parts.every((part, at) => {
    if (isNoise(part) || roleIn(part)) return true;
    const name = halved(part);
    return (
      identities.has(identity(name)) ||
      words.includes(` ${wordsOf(name)} `) ||
      name.split(/\s+for\s+/iu).every((each) => words.includes(` ${wordsOf(each)} `)) ||
      held.some((each) => endsAtLimit(each) && nameKey(name).startsWith(nameKey(each))) ||
      (piece.isCut &&
        at === piece.parts.length - 1 &&
        held.some((each) => nameKey(each).startsWith(nameKey(name))))
    );
  });
}

/** "(IDA HOLM/Nordlys)" of unknown names, when it is just what is printed below the photo. */
const saysTheLine = ({ parts }: Piece, { creators, chain }: CaptionFacts): boolean => {
  const line = [...creators, ...chain].map(nameKey);
  return parts.length === line.length && parts.every((part, at) => nameKey(halved(part)) === line[at]);
};

/** Dashes and slashes that parted the caption from what is gone. */
const withoutLead = (rest: string): string => rest.replace(/(?:\s+(?:-{1,2}|–|\/{1,2}|\*+|\())?\s*$/u, '');

/** IIM cuts a by-line and a credit at 32 bytes, sometimes in the middle of a letter. */
const endsAtLimit = (name: string): boolean => {
  const isNear = (length: number) => length >= 29 && length <= 33;
  return isNear(name.length) || isNear(new TextEncoder().encode(name).length);
};

const halved = (name: string) => /^(.{4,}?)\1$/u.exec(name)?.[1] ?? name;

const wordsOf = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

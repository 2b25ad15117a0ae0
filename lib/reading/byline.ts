import type { AuthorRow, PartnerRow } from '#db/index.ts';
import { partnerByline } from '../partners/byline.ts';

/** A byline in pieces: plain words, and authors that lead to their page. */
export type BylinePiece = string | Pick<AuthorRow, 'name' | 'slug'>;

/**
 * The byline as it is printed: the authors' names joined, in the partner's form when there is a partner
 * (NEWSROOM §9). A form without `{authors}` replaces the names; `and` stands before the last of several.
 */
export function bylineOf(authors: AuthorRow[], partner: PartnerRow | null, and = ' and '): BylinePiece[] {
  const form = partner ? partnerByline(partner.bylineForm, partner.name, [mark]) : mark;
  if (authors.length === 0) return partner ? [partnerByline(partner.bylineForm, partner.name, [])] : [];
  return form
    .split(mark)
    .flatMap((words, index) => [...(index > 0 ? linked(authors, and) : []), ...(words ? [words] : [])]);
}

/** The same as one line, for feeds and lists. */
export const bylineText = (pieces: BylinePiece[]): string =>
  pieces.map((piece) => (typeof piece === 'string' ? piece : piece.name)).join('');

// A character that no name holds stands for the authors while the partner's form is filled in.
const mark = '\u0001';

const linked = (authors: AuthorRow[], and: string): BylinePiece[] =>
  authors.flatMap(({ name, slug }, index) => {
    const before = index === 0 ? [] : [index === authors.length - 1 ? and : ', '];
    return [...before, { name, slug }];
  });

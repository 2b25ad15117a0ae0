import { beginnings, type Piece, pieceOf } from './piece.ts';

const leadIn = /^[\s*/_()[\]-]*/u;
/** How the text of an owner begins that says what may not be done with a photo. */
const phrase =
  /^(?:(?:IMAGE\s+|PHOTO\s+)?RESTRICTED\s+TO|(?:FOR\s+)?(?:STRICTLY\s+)?EDITORIAL\s+USE|STRICTLY\s+(?:EDITORIAL|NO|FOR)|NO\s+(?:SALES?|ARCHIVES?|ARCHIVING|RE-?SALES?|MARKETING|ADVERTISING|COMMERCIAL|COMMERCIALS|MAGAZINES?|USE|THIRD|TABLOIDS?|INTERNET|ONLINE|TV|TELEVISION|BOOKS?|LICENSING|MODEL|NEW\s+USES?)|NOT\s+FOR\s+(?:SALE|USE|COMMERCIAL|RELEASE|MARKETING|ADVERTISING)|NOT\s+AVAILABLE\s+(?:FOR|IN)|ATTENTION(?:\s+EDITORS?|:)|EDITORS?'?\s+NOTE|(?:WORLD|WORLDWIDE)\s+RIGHTS|ONE[\s-]TIME\s+USE|USABLE\s+ONLY|EMBARGOED|DISTRIBUTED\s+(?:AS|BY)|MANDATORY\s+CREDIT|ALTERNATI?V?E\s+CROP|BEST\s+QUALITY\s+AVAILABLE|(?:[\p{Lu}.]{2,}(?:[\s,]+(?:AND\s+)?)?){1,4}\s*OUT\b)/u;
const longest = 900;
/** A word that every restriction has one of: most captions have none. */
const worthALook =
  /\b(?:OUT|USE|NO|NOT|ATTENTION|EDITORIAL|RESTRICTED|RIGHTS|EMBARGOED|DISTRIBUTED|STRICTLY|CREDIT|CROP|QUALITY|EDITORS?|USABLE)\b|[Ee]ditorial use|[Nn]o (?:sales|archiv|resales|commercial)/u;

/** "TURKEY OUT - NO ARCHIVES", "RESTRICTED TO EDITORIAL USE - MANDATORY CREDIT …" up to the caption's end. */
export function restrictionAtEnd(caption: string): Piece | null {
  if (!worthALook.test(caption.slice(-longest))) return null;
  let found: Piece | null = null;
  for (const start of beginnings(caption, longest)) {
    const said = caption.slice(start).replace(leadIn, '');
    const isInCapitals = phrase.test(said) && !hasSmallWords(said);
    const isSentence = sentence.test(said);
    if (isInCapitals || isSentence) found = pieceOf('restriction', caption, start);
    else if (hasSmallWords(said)) break;
  }
  return found && found.start > 0 ? found : null;
}

/** Said in a sentence: "Editorial use only.", "No sales, no archives." */
const sentence =
  /^(?:for\s+editorial\s+use\s+only|editorial\s+use\s+only|restricted\s+to\s+editorial\s+use|no\s+(?:sales|archives?|resales?|commercial\s+use))\b[^.!?]{0,120}[.!]?$/iu;

/** Words as in a sentence. What stands in quotes is somebody's wording, and "X OUT" has none of them. */
const hasSmallWords = (text: string): boolean => /\p{Ll}{2}/u.test(text.replace(/["“][^"“”]*["”]/gu, ''));

import { agencyNamed } from '../credit/agencies.ts';
import { isNoise, roleIn } from '../credit/noise-words.ts';
import { tidyParts } from '../credit/parts.ts';
import { demandIn } from '../credit/rules/mandated-wording.ts';
import { beginnings, type Piece, pieceOf } from './piece.ts';
import { restrictionAtEnd } from './restrictions.ts';

/** The last thing behind a caption that an agency wrote for desks and not for readers; null where there is none. */
export function tailOf(caption: string): Piece | null {
  const known = latest.get(caption);
  if (known !== undefined) return known;
  const piece = lookedFor(caption);
  if (latest.size >= 8) latest.clear();
  latest.set(caption, piece);
  return piece;
}

/** The credit rules and the caption rules ask for the same photo's, one after the other. */
const latest = new Map<string, Piece | null>();

function lookedFor(caption: string): Piece | null {
  const text = caption.trimEnd();
  for (const look of looks) {
    const piece = look(text);
    if (piece) return piece;
  }
  return null;
}

const longestCredit = 220;

/** "(KENYA - Tags: POLITICS ELECTIONS)" */
function tags(caption: string): Piece | null {
  if (!caption.includes('Tags:')) return null;
  const found = /\(\s*(?:([^()]{2,60}?)\s*[-–]\s*)?Tags:\s*([^()]{0,400})\)\.?$/u.exec(caption);
  if (!found) return null;
  const words = (found[2] ?? '').split(/[,;\s]+/u).filter(Boolean);
  return pieceOf('tags', caption, found.index, { parts: [found[1]?.trim() ?? '', ...words].filter(Boolean) });
}

/** "Mandatory Credit: …", "(Photo credit should read …)" up to the caption's end. */
function demand(caption: string): Piece | null {
  const from = Math.max(0, caption.length - longestCredit * 2);
  const found = demandIn(caption.slice(from));
  if (!found) return null;
  const rest = caption.slice(from + found.end);
  if (!/^[\s"”)\].*/-]*(?:\([a-z]{0,3}\d{4,}[a-z]{0,4}\))?[\s"”)\].*/-]*$/u.test(rest)) return null;
  const before = caption.slice(0, from + found.start);
  const lead = /(?:[\s([/*-]*(?:photo|image)?\s*)$/iu.exec(before);
  const start = lead ? lead.index : before.length;
  return pieceOf('mandate', caption, start, { wording: found.wording, parts: tidyParts(found.wording) });
}

const photoBy = /^(?:photo(?:graph)?s?|picture|image)\s*(?:by\s*:?|:|\/)\s*/iu;
const military = /^U\.?S\.?\s[\w\s]{3,30}\s(?:courtesy\s)?(?:photo|photograph|image)\sby\s/iu;
const lastBracket =
  /[([]\s*([^()[\]]{2,180}(?:\((?:[a-z]{0,3}\d{4,}[a-z]{0,4}|released?)\)\s*)?)[)\]]\s*\.?$/iu;

/** "(Photo by Ida Holm/AFP via Getty Images)", "(AP Photo/Ida Holm, File)", "(U.S. Navy photo by Ida Holm/Released)" */
function bracket(caption: string): Piece | null {
  const found = lastBracket.exec(caption);
  if (!found) return null;
  const said = found[1] ?? '';
  if (military.test(said)) return serviceLine(caption, found.index, said);
  const isSigned = photoBy.test(said);
  const parts = namesIn(said);
  if (parts.length === 0) return null;
  const isAgencys = namesAgency(parts);
  if (!isSigned && !isAgencys && !(parts.length > 1 && said.includes('/'))) return null;
  // "(left/right)" has a slash too: a credit of unknown names is believed only when the fields say the same.
  return pieceOf('credit', caption, found.index, { parts, isKnown: isSigned || isAgencys });
}

/** "(DHA via A": the caption was cut inside its credit. */
function cutBracket(caption: string): Piece | null {
  if (caption.lastIndexOf('(') <= caption.lastIndexOf(')')) return null;
  const found = /\(\s*([^()]{2,120}(?:\svia\s|\/)[^()]{0,40})$/iu.exec(caption);
  const parts = namesIn(found?.[1] ?? '');
  return found && parts.length > 1 ? pieceOf('credit', caption, found.index, { parts, isCut: true }) : null;
}

/** "REUTERS/Ida Holm/File Photo", "AFP PHOTO / IDA HOLM", "Ida Holm/AFP/Getty Images" behind the last sentence. */
function openCredit(caption: string): Piece | null {
  let atSlash: Piece | null = null;
  for (const start of beginnings(caption, longestCredit)) {
    const said = caption.slice(start).replace(/^[\s/-]+/u, '');
    if (said.length > longestCredit || (atSlash && hasSentence(said))) break;
    if (military.test(said) && !hasSentence(said)) return serviceLine(caption, start, said);
    const isSigned =
      /^(?:(?:photo|picture|image|foto|pic)(?:graph)?\s*(?:by\b|:|credit\s*:)|credit(?:\s+image)?\s*:)/iu.test(
        said,
      );
    const isParted = /\/|\bvia\b/u.test(said);
    if (!isSigned && !isParted) continue;
    const parts = namesIn(said);
    const isShort = parts.every((part) => part.split(' ').length <= 7);
    if (isShort && parts.length > 1 && namesAgency(parts) && isParted) {
      const piece = pieceOf('credit', caption, start, { parts });
      // "AFP PHOTO / IDA HOLM": what stands before the slash may belong to it.
      if (!/^\s*[/-]/u.test(caption.slice(start))) return piece;
      atSlash = piece;
    } else if (isShort && isSigned && parts.length > 0)
      return pieceOf('credit', caption, start, { parts, isKnown: namesAgency(parts) });
  }
  return atSlash;
}

/** "U.S. Navy photo by Ida Holm (RELEASE)": one line for the print, two names to account for. */
function serviceLine(caption: string, start: number, said: string): Piece {
  const [wording = ''] = tidyParts(said.replace(/\.?\s*\(releas(?:e|ed)\)\.?\s*$/iu, ''));
  const parts = wording.split(/\s(?:courtesy\s)?(?:photo|photograph|image)\sby\s/iu);
  return pieceOf('mandate', caption, start, { wording, parts });
}

/** A full stop within, other than behind a rank, an initial or "Jr". */
const hasSentence = (said: string): boolean =>
  /(?<!\b(?:Sgt|Lt|Cpl|Pfc|Capt|Maj|Col|Gen|Cmdr|Adm|Spc|Pvt|Pte|Jr|Sr|St|Mr|Mrs|Ms|Dr|\p{Lu}))[.!?]\s+\p{Lu}\p{Ll}/u.test(
    said,
  );

const looks = [tags, demand, bracket, cutBracket, restrictionAtEnd, openCredit];

const namesAgency = (parts: string[]): boolean =>
  [parts[0] ?? '', parts.at(-1) ?? ''].some((part) => agencyNamed(part) !== null);

/** The names of a credit; "Ida Holm - Pool" and "Ida Holm, AFP" are two, and a word for a role is one of them. */
function namesIn(said: string): string[] {
  return tidyParts(said.replace(photoBy, '')).flatMap((part) => {
    const [, head, tail] = /^(.+?)(?:\s+[-–]\s+|\s*,\s*)([^,]+)$/u.exec(part) ?? [];
    return head && tail && (agencyNamed(tail) || isNoise(tail) || roleIn(tail)) ? [head, tail] : [part];
  });
}

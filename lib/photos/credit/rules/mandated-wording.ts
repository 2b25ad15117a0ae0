import type { Rule } from '../draft.ts';
import { withoutControls, withoutEntities } from '../letters.ts';
import { tidied } from '../tidy.ts';

/** What the owner demands is printed word for word; instructions are believed before the caption. */
export const mandatedWording: Rule = {
  name: 'mandated wording',
  stage: 'mandate',
  reason: 'The owner demands this wording; it is printed word for word.',
  apply(draft, { instructions, caption }) {
    if (draft.mandated) return draft;
    return { ...draft, mandated: wordingIn(instructions ?? '') || (demandIn(caption ?? '')?.wording ?? '') };
  },
};

const demand =
  /\b(?:(?:mandatory|obligatory|compulsory|required)\s+(?:photo\s+)?credits?(?:\s+line)?(?:\s+(?:as|is|to\s+read))?|credit(?:\s+line)?\s+(?:as|(?:(?:should|must|has\s+to)\s+(?:read|be)|to\s+read)(?:\s+as)?)|(?:must|please)\s+(?:be\s+)?credit(?:ed)?(?:\s+(?:as|to))?(?!\s+line\s+(?:is|must)))\s*[:\-–]?\s*/giu;
const quoted = /^["“”„'‘«]\s*([^"“”„«»]+?)\s*["“”'’»](?=[\s.,;)\-–]|$)/u;
/** A full stop ends the wording only after a whole word: "U.S. Navy" goes on. */
const unquoted =
  /^(.+?)(?:(?<=\p{Ll}{2})\.(?=\s|$)|[;\n\r]|\s[-–*]+\s*(?=(?:NO|NOT|RESTRICTED|EDITORIAL|MANDATORY|ALTERNAT|STRICTLY)\b)|\s(?=NO\s(?:SALES|ARCHIVES?|RESALES?|MARKETING|USE)\b)|$)/u;

/** "Mandatory Credit: …", "Credit as …", "Photo credit should read …"; empty when nothing is demanded. */
const wordingIn = (instructions: string): string => demandIn(instructions, true)?.wording ?? '';

/**
 * The wording, and where in the text the demand with its wording lies. In a sentence "must credit" and "please credit"
 * demand nothing; in instructions they do.
 */
export function demandIn(
  text: string,
  isInstruction = false,
): { wording: string; start: number; end: number } | null {
  if (!/credit/iu.test(text)) return null;
  for (const found of text.matchAll(demand)) {
    const start = found.index + found[0].length;
    const rest = text.slice(start);
    if (
      !isInstruction &&
      /^(?:must|please)/u.test(found[0]) &&
      !/^["“„:]/u.test(`${found[0].trim().slice(-1)}`)
    )
      continue;
    const inQuotes = quoted.exec(rest);
    if (inQuotes?.[1])
      return { wording: withoutControls(inQuotes[1]), start: found.index, end: start + inQuotes[0].length };
    const said = withoutUnopenedBracket(unquoted.exec(rest)?.[1] ?? '');
    const wording = tidied(withoutEntities(said));
    // "Mandatory credit required", "credit as above" demand no wording; a name begins with a capital or a digit.
    const isPlain = isInstruction || /[:\-–]\s*$/u.test(found[0]) || /[\s/]/u.test(wording);
    if (isPlain && /^[\p{Lu}\p{N}]/u.test(wording) && wording.length <= 200 && !isEmptyDemand.test(wording))
      return { wording, start: found.index, end: start + said.length };
  }
  return null;
}

/** "MANDATORY CREDIT REQUIRED", "PLEASE CREDIT PHOTOGRAPHER" */
const isEmptyDemand =
  /^(?:REQUIRED|MANDATORY|NEEDED|ABOVE|LINE|PHOTOGRAPHER|THE PHOTOGRAPHER|ARTIST|AS (?:ABOVE|SHOWN|STATED))[.!]?$/iu;

const withoutUnopenedBracket = (text: string) =>
  (text.includes('(') ? text : text.replace(/\).*$/u, '')).trim();

import type { Rule } from './draft.ts';
import { tidied, withoutControls } from './tidy.ts';

/** What the owner demands is printed word for word; instructions are believed before the caption. */
export const mandate: Rule = {
  name: 'the wording that the owner demands',
  apply(draft, { instructions, caption }) {
    if (draft.mandated) return draft;
    return { ...draft, mandated: wordingIn(instructions ?? '') || wordingIn(caption ?? '') };
  },
};

const demand =
  /\b(?:mandatory\s+credit(?:\s+line)?|credit(?:\s+line)?\s+(?:as|(?:should|must|has\s+to)\s+read|must\s+be|to\s+read)|must\s+credit)\s*[:\-–]?\s*/giu;
const quoted = /^["“”„'‘«]\s*([^"“”„«»]+?)\s*["“”'’»](?=[\s.,;)\-–]|$)/u;
/** A full stop ends the wording only after a whole word: "U.S. Navy" goes on. */
const unquoted =
  /^(.+?)(?:(?<=\p{Ll}{2})\.(?=\s|$)|[;\n\r]|\s[-–*]+\s*(?=(?:NO|NOT|RESTRICTED|EDITORIAL)\b)|$)/u;

/** "Mandatory Credit: …", "Credit as …", "Photo credit should read …"; empty when nothing is demanded. */
function wordingIn(text: string): string {
  for (const found of text.matchAll(demand)) {
    const rest = text.slice(found.index + found[0].length);
    const inQuotes = quoted.exec(rest)?.[1];
    if (inQuotes) return withoutControls(inQuotes);
    const wording = withoutUnopenedBracket(tidied(unquoted.exec(rest)?.[1] ?? ''));
    // "Mandatory credit required", "credit as above" demand no wording; a name begins with a capital or a digit.
    if (/^[\p{Lu}\p{N}]/u.test(wording) && wording.length <= 200) return wording;
  }
  return '';
}

const withoutUnopenedBracket = (text: string) =>
  (text.includes('(') ? text : text.replace(/\).*$/u, '')).trim();

import { creditPieces } from '../../captions/credit-pieces.ts';
import { agencyCutTo, agencyNamed } from '../agencies.ts';
import { nameKey, type Rule } from '../draft.ts';
import { tidyParts } from '../parts.ts';

/** Agencies often fill only the copyright. Only a known agency is believed: a holder of rights is no credit by itself. */
export const creditInCopyright: Rule = {
  name: 'agency in the copyright',
  stage: 'creator and provider',
  reason: 'The file names the agency only in its copyright.',
  apply(draft, { copyright }) {
    if (draft.mandated || draft.chain.length > 0 || !copyright) return draft;
    const chain = tidyParts(copyright);
    return agencyNamed(chain.at(-1) ?? '') ? { ...draft, chain } : draft;
  },
};

/** A photo with Getty Images' number is theirs, whoever forgot the credit. */
export const gettyNumber: Rule = {
  name: 'Getty Images number',
  stage: 'creator and provider',
  reason: 'The credit is missing, and the photo carries a number of Getty Images.',
  apply(draft, { gettyId }) {
    if (draft.mandated || draft.chain.length > 0 || !gettyId) return draft;
    return draft.creators.some((name) => agencyNamed(name)) ? draft : { ...draft, chain: ['Getty Images'] };
  },
};

/** IIM's longest credit, in bytes. */
const longestCredit = 32;

/** "PA Archive/Press Association Ima": IIM ends a credit after 32 letters, also in the middle of the agency. */
export const agencyCutOff: Rule = {
  name: 'agency cut off',
  stage: 'creator and provider',
  reason: 'The field holds 32 letters and cut the agency’s name.',
  apply(draft, { credit, creators }) {
    const isCut = [credit, ...creators].some(fillsField);
    const last = draft.chain.at(-1) ?? '';
    const agency = isCut && !agencyNamed(last) ? agencyCutTo(last) : null;
    return agency ? { ...draft, chain: [...draft.chain.slice(0, -1), agency.printed] } : draft;
  },
};

/** A by-line of 32 letters whose name the caption has in full. */
export const creatorCutOff: Rule = {
  name: 'creator cut off',
  stage: 'creator and provider',
  reason: 'The field holds 32 letters and cut the name, which the caption has in full.',
  apply(draft, { caption }) {
    if (draft.mandated || !caption || !draft.creators.some(fillsField)) return draft;
    const whole = creditPieces(caption).flatMap(({ parts }) => parts);
    const creators = draft.creators.map((name) => {
      const longer = whole.find(
        (part) => part.length > name.length && nameKey(part).startsWith(nameKey(name)),
      );
      return fillsField(name) && longer ? longer : name;
    });
    return { ...draft, creators };
  },
};

const fillsField = (text: string): boolean => {
  // No letter has more than four bytes.
  if (text.length > longestCredit || text.length < longestCredit / 4) return false;
  return [text.length, new TextEncoder().encode(text).length].some(
    (length) => length === longestCredit || length === longestCredit - 1,
  );
};

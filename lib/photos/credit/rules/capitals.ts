import { agencyNamed } from '../agencies.ts';
import type { Rule } from '../draft.ts';
import { roleIn } from '../noise-words.ts';
import { titleCased } from '../title-case.ts';

/** The house that wants names as names; mandated wording and a provider's short letters stay as they are. */
export const capitals: Rule = {
  name: 'capitals',
  stage: 'capitals',
  reason: 'The house writes names in capitals as names.',
  apply(draft, { capitals: wanted = 'verbatim', exceptions = [] }) {
    if (wanted !== 'title case') return draft;
    // Who hands a photo out may be a person or an office whose letters nobody here knows.
    const isHandout = draft.chain.some((name) => roleIn(name) === 'handout');
    const cased = (name: string) =>
      isShort(name) || agencyNamed(name) ? name : titleCased(name, exceptions);
    return {
      ...draft,
      creators: isHandout ? draft.creators : draft.creators.map(cased),
      chain: draft.chain.map(cased),
    };
  },
};

/** "PA", "NYT", "CCTV" */
const isShort = (name: string) => name.length <= 4 && !/\s/u.test(name);

/** The house that prints initials without full stops: "S.Kodikara" is "S Kodikara". */
export const initials: Rule = {
  name: 'plain initials',
  stage: 'capitals',
  reason: 'The house prints initials without full stops.',
  apply(draft, { plainInitials = false }) {
    if (!plainInitials) return draft;
    const plain = (name: string) =>
      agencyNamed(name) ? name : name.replace(/(?<![\p{L}\p{M}.])(\p{Lu})\.\s*(?=\p{L})/gu, '$1 ');
    return { ...draft, creators: draft.creators.map(plain) };
  },
};

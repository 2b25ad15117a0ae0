import { agencyNamed } from '../agencies.ts';
import type { Rule } from '../draft.ts';
import { titleCased } from '../title-case.ts';

/** "Allstar/UNIVERSAL": a picture library is named after those whose pictures it keeps. */
export const pictureLibraryLast: Rule = {
  name: 'picture library last',
  stage: 'supplier forms',
  reason: 'A picture library is named after those whose pictures it keeps, and writes studios in capitals.',
  apply(draft, { exceptions = [] }) {
    const isLibrary = (name: string) => agencyNamed(name)?.agency.library === true;
    const first = draft.chain.findIndex(isLibrary);
    if (first < 0) return draft;
    const kept = draft.chain.flatMap((name, at) => {
      if (isLibrary(name)) return [];
      const isStudioBehind = at > first && name.length > 4 && !agencyNamed(name);
      return isStudioBehind ? titleCased(name, exceptions) : name;
    });
    return { ...draft, chain: [...kept, ...draft.chain.filter(isLibrary)] };
  },
};

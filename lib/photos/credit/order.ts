import { agencyNamed, identity } from './agencies.ts';
import type { Rule } from './draft.ts';
import { isNoise } from './noise-words.ts';

/** NEWSROOM §8: dropped only if something is left. Where a mandate names it, the mandate is what is printed. */
export const noise: Rule = {
  name: 'words that name nobody left out',
  apply(draft) {
    const creators = draft.creators.filter((name) => !isNoise(name));
    const chain = draft.chain.filter((name) => !isNoise(name));
    return creators.length + chain.length > 0 ? { ...draft, creators, chain } : draft;
  },
};

/** "Allstar/Universal": a picture library is named after those whose pictures it keeps. */
export const pictureLibraryLast: Rule = {
  name: 'the picture library last',
  apply(draft) {
    const isLibrary = (name: string) => agencyNamed(name)?.agency.library === true;
    return {
      ...draft,
      chain: [...draft.chain.filter((name) => !isLibrary(name)), ...draft.chain.filter(isLibrary)],
    };
  },
};

/** Action Images is Reuters': its credit names both. */
export const ownerLast: Rule = {
  name: "the agency's owner named",
  apply(draft) {
    const last = draft.chain.at(-1);
    const owner = last ? agencyNamed(last)?.agency.owner : undefined;
    const isNamed = [...draft.creators, ...draft.chain].some(
      (name) => owner && identity(name) === identity(owner),
    );
    if (!owner || isNamed) return draft;
    return { ...draft, chain: [...draft.chain, owner] };
  },
};

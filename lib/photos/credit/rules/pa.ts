import { agencyNamed } from '../agencies.ts';
import type { Rule } from '../draft.ts';

/** A house with its own capitals writes PA by its name; verbatim, "PA Images" at the end stays. */
export const paByName: Rule = {
  name: 'PA by its name',
  stage: 'supplier forms',
  reason: 'PA Images is PA’s service.',
  apply(draft, { capitals }) {
    const last = draft.chain.at(-1);
    if (capitals !== 'title case' || !last || agencyNamed(last)?.agency.name !== 'PA') return draft;
    return { ...draft, chain: [...draft.chain.slice(0, -1), 'PA'] };
  },
};

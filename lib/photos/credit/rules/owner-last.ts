import { agencyNamed, identity } from '../agencies.ts';
import type { Rule } from '../draft.ts';

/** Action Images is Reuters', Invision is AP's: their credit names both. */
export const ownerLast: Rule = {
  name: 'owner last',
  stage: 'supplier forms',
  reason: 'The agency’s credit also names the agency that owns it.',
  apply(draft) {
    const last = draft.chain.at(-1);
    const owner = last ? agencyNamed(last)?.agency.owner : undefined;
    const isNamed = [...draft.creators, ...draft.chain].some(
      (name) => owner && identity(name) === identity(owner),
    );
    return !owner || isNamed ? draft : { ...draft, chain: [...draft.chain, owner] };
  },
};

import { agencyNamed } from '../agencies.ts';
import type { Rule } from '../draft.ts';

/** "reuters", "PA wIRE", "ASSOCIATED PRESS" as the agency writes itself. Names of people are never touched. */
export const agencySpelling: Rule = {
  name: 'agency spelling',
  stage: 'renames',
  reason: 'The agency is written as it writes itself.',
  apply: (draft) => ({
    ...draft,
    chain: draft.chain.map((part) => agencyNamed(part)?.printed ?? part),
    // An agency that stands alone in the creator's field is the credit.
    creators:
      draft.chain.length === 0 && draft.creators.length === 1
        ? draft.creators.map((name) => agencyNamed(name)?.printed ?? name)
        : draft.creators,
  }),
};

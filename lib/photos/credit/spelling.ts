import { agencyNamed } from './agencies.ts';
import type { Rule } from './draft.ts';

/** "reuters", "PA wIRE", "ASSOCIATED PRESS" as the agency writes itself. Names of people are never touched. */
export const houseSpelling: Rule = {
  name: "the agency's own spelling",
  apply: (draft) => ({ ...draft, chain: draft.chain.map((part) => agencyNamed(part)?.printed ?? part) }),
};

import type { Rule } from '../draft.ts';

const credit =
  /^(?:U\.?\s?S\.?\s+)?(?:Air\s+(?:Force|National\s+Guard)|Army(?:\s+(?:National\s+Guard|Reserve))?|Navy|Marine\s+Corps|Coast\s+Guard|Space\s+Force|National\s+Guard|Department\s+of\s+(?:Defense|War)|DoD)\s+(?:courtesy\s+)?(?:photo|photograph|image|graphic)\s+by:?\s+\S.*$/iu;

/** "U.S. Air Force photo by Staff Sgt. Ida Holm": the service asks for this line as it is. */
export const usMilitary: Rule = {
  name: 'U.S. military line',
  stage: 'supplier forms',
  reason: 'The service asks for its line word for word.',
  apply(draft) {
    if (draft.mandated) return draft;
    const line = [...draft.chain, ...draft.creators].find((name) => credit.test(name));
    return line ? { ...draft, mandated: line } : draft;
  },
};

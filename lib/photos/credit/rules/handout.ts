import type { Rule } from '../draft.ts';
import { roleIn } from '../noise-words.ts';

/** "Courtesy of Ida Holm", "Handout": the words stay, and the desk is told what kind of photo it is. */
export const handout: Rule = {
  name: 'handout',
  stage: 'supplier forms',
  reason: 'The photo was handed out.',
  apply(draft) {
    const words = [...draft.creators, ...draft.chain];
    const isHandedOut = words.some((name) => roleIn(name) === 'handout' || /^courtesy\b/iu.test(name));
    return isHandedOut && !draft.role ? { ...draft, role: 'handout' } : draft;
  },
};

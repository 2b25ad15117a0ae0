import { identity } from './agencies.ts';
import type { Rule } from './draft.ts';

/** "JOHN THYSJOHN THYS": caption programs join two fields without a space. */
export const writtenTwice: Rule = {
  name: 'a name written twice without a space',
  apply: (draft) => ({ ...draft, creators: draft.creators.map(halved), chain: draft.chain.map(halved) }),
};

const halved = (name: string) => /^(.{4,})\1$/u.exec(name)?.[1] ?? name;

/** No name twice: creators come first, and of a provider the first mention counts. */
export const nameOnce: Rule = {
  name: 'each name once',
  apply(draft) {
    const seen = new Set<string>();
    const isNew = (name: string) => {
      const key = identity(name);
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    };
    return { ...draft, creators: draft.creators.filter(isNew), chain: draft.chain.filter(isNew) };
  },
};

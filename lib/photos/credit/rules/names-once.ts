import { agencyNamed, identity } from '../agencies.ts';
import type { Rule } from '../draft.ts';

export const writtenTwice: Rule = {
  name: 'written twice',
  stage: 'creator and provider',
  reason: 'A name is written twice without a space, as programs join two fields.',
  apply: (draft) => ({ ...draft, creators: draft.creators.map(halved), chain: draft.chain.map(halved) }),
};

const halved = (name: string) => /^(.{4,}?)\1$/u.exec(name)?.[1] ?? name;

/** No name twice: creators come first, and of a provider the first mention counts. */
export const namesOnce: Rule = {
  name: 'names once',
  stage: 'creator and provider',
  reason: 'Each name is printed once.',
  apply(draft) {
    // The mark of a live feed is left as the feed writes it: by it the desk sees that the photo may not be used yet.
    if (
      draft.chain.length > 0 &&
      [...draft.creators, ...draft.chain].every((name) => agencyNamed(name)?.agency.live)
    )
      return draft;
    const all = [...draft.creators, ...draft.chain];
    const seen = new Set<string>();
    const once = (names: string[]) =>
      names
        .filter((name) => {
          const key = identity(name);
          return !seen.has(key) && seen.add(key);
        })
        .map((name) => inSmallLetters(name, all));
    return { ...draft, creators: once(draft.creators), chain: once(draft.chain) };
  },
};

/** Of "IDA HOLM" and "Ida Holm" the one that is written as a name. */
function inSmallLetters(name: string, all: string[]): string {
  if (name !== name.toUpperCase() || agencyNamed(name)) return name;
  return all.find((other) => other !== other.toUpperCase() && identity(other) === identity(name)) ?? name;
}

import { agencyNamed, identity } from './agencies.ts';
import type { Draft, Rule } from './draft.ts';
import { isNoise } from './noise-words.ts';
import { tidied } from './tidy.ts';

/** "John Doe/intermediary/via reuters" in the creator's field: the name, and the way the photo came. */
export const splitCreators: Rule = {
  name: 'creator and providers taken apart',
  apply(draft) {
    const creators: string[] = [];
    const chain: string[] = [];
    for (const creator of draft.creators.flatMap((name) => name.split(/\s*;\s*/u)).filter(Boolean)) {
      const [name, ...providers] = partsOf(creator).flatMap((part) => atDash(part, draft));
      if (name) creators.push(name);
      chain.push(...providers);
    }
    return { ...draft, creators, chain: [...chain, ...draft.chain] };
  },
};

export const splitChain: Rule = {
  name: 'the provider line taken apart',
  apply: (draft) => ({
    ...draft,
    chain: draft.chain.flatMap(partsOf).flatMap((part) => atDash(part, draft)),
  }),
};

/** "intermediary Reuters": a known agency that only a space parts from the name before it. */
export const agencyStuckToName: Rule = {
  name: 'an agency parted from the name before it',
  apply: (draft) => ({ ...draft, chain: draft.chain.flatMap(atAgency) }),
};

/** The names between slashes and "via". The two slashes that begin an address ("https://") part nothing. */
export const partsOf = (text: string): string[] =>
  text
    .split(/(?:^|\s+)via\s+|\s*(?!(?<=:)\/\/)(?<!:\/)\/\s*(?:via\s+)?/iu)
    .map(tidied)
    .filter(Boolean);

/** A dash parts a name from its provider only when the provider is known otherwise: "Anna Berg - Solheim" is a name. */
function atDash(part: string, draft: Draft): string[] {
  const [, head, tail] = /^(.+?)\s+[-–—]\s+(.+)$/u.exec(part) ?? [];
  if (!head || !tail) return [part];
  const named = new Set([...draft.creators, ...draft.chain].filter((name) => name !== part).map(identity));
  const known = agencyNamed(tail) || isNoise(tail) || named.has(identity(tail)) || named.has(identity(head));
  return known ? [head, tail] : [part];
}

function atAgency(part: string): string[] {
  if (agencyNamed(part)) return [part];
  const words = part.split(' ');
  for (let i = 1; i < words.length; i++) {
    const tail = words.slice(i).join(' ');
    // Short names end longer ones ("SIPA PA", "Team AP"): only long ones are parted.
    if (tail.length >= 6 && agencyNamed(tail)) return [words.slice(0, i).join(' '), tail];
  }
  return [part];
}

import { agencyNamed, identity } from '../agencies.ts';
import type { Draft, Rule } from '../draft.ts';
import { isNoise } from '../noise-words.ts';
import { partsOf } from '../parts.ts';

/** "John Doe/intermediary/via reuters" in the creator's field: the name, and the way the photo came. */
export const creatorsApart: Rule = {
  name: 'creator and providers apart',
  stage: 'creator and provider',
  reason: 'The creator’s field also names the way that the photo came.',
  apply(draft) {
    const creators: string[] = [];
    const chain: string[] = [];
    for (const creator of draft.creators.flatMap((name) => name.split(/\s*;\s*/u)).filter(Boolean)) {
      const [name, ...providers] = partsOf(creator)
        .flatMap((part) => atDash(part, draft))
        .flatMap(atComma);
      if (name) creators.push(name);
      chain.push(...providers);
    }
    return { ...draft, creators, chain: [...chain, ...draft.chain] };
  },
};

export const chainApart: Rule = {
  name: 'provider line apart',
  stage: 'creator and provider',
  reason: '“via”, slashes, bars and dashes part one provider from the next.',
  apply: (draft) => ({
    ...draft,
    chain: draft.chain
      .flatMap(partsOf)
      .flatMap((part) => atDash(part, draft))
      .flatMap(atComma),
  }),
};

/** "intermediary Reuters": a known agency that only a space parts from the name before it. */
export const agencyStuckToName: Rule = {
  name: 'agency stuck to a name',
  stage: 'creator and provider',
  reason: 'An agency is parted from the name before it.',
  apply: (draft) => ({ ...draft, chain: draft.chain.flatMap(atAgency) }),
};

/** A dash parts a name from its provider only when the provider is known otherwise: "Anna Berg - Solheim" is a name. */
function atDash(part: string, draft: Draft): string[] {
  const [, head, tail] = /^(.+?)\s+[-–—]\s+(.+)$/u.exec(part) ?? [];
  if (!head || !tail) return atTightDash(part);
  const named = new Set([...draft.creators, ...draft.chain].filter((name) => name !== part).map(identity));
  const known = agencyNamed(tail) || isNoise(tail) || named.has(identity(tail)) || named.has(identity(head));
  return known ? [head, tail] : [part];
}

/** "Ida Holm-USA TODAY Sports": without spaces only before an agency of several words. */
function atTightDash(part: string): string[] {
  const [, head, tail] = /^(.+?\p{Ll})-(.+\s.+)$/u.exec(part) ?? [];
  return head && tail && agencyNamed(tail) ? [head, tail] : [part];
}

/** "Ida Holm, AFP": a comma only before a known agency that is not all there is. */
function atComma(part: string): string[] {
  if (agencyNamed(part)) return [part];
  const [, head, tail] = /^(.+?),\s*([^,]+)$/u.exec(part) ?? [];
  return head && tail && agencyNamed(tail) ? [head, tail] : [part];
}

function atAgency(part: string): string[] {
  if (agencyNamed(part)) return [part];
  const words = part.split(' ');
  for (let i = 1; i < words.length; i++) {
    const tail = words.slice(i).join(' ');
    // Short names end longer ones ("SIPA PA", "Team AP"), and "Getty Images for Eve" is demanded so.
    if (tail.length >= 6 && agencyNamed(tail) && !/^(?:for|the|and|of|&)$/iu.test(words[i - 1] ?? ''))
      return [words.slice(0, i).join(' '), tail];
  }
  return [part];
}

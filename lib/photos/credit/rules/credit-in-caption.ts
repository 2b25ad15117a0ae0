import { creditPieces } from '../../captions/credit-pieces.ts';
import { agencyNamed, identity } from '../agencies.ts';
import { nameKey, type Rule } from '../draft.ts';
import { isNoise } from '../noise-words.ts';
import { isPersonsName } from '../persons.ts';
import { namesNobody } from './rubbish.ts';

/** Only where the fields say nothing at all: "(Photo by Jane Roe/AFP via Getty Images)" at the caption's end. */
export const creditInCaption: Rule = {
  name: 'credit in the caption',
  stage: 'creator and provider',
  reason: 'The fields name nobody; the caption ends with the credit.',
  apply(draft, { caption }) {
    const saysNothing = [...draft.creators, ...draft.chain].every(isNoise);
    if (draft.mandated || !saysNothing || !caption) return draft;
    const piece = creditPieces(caption).find(({ parts }) => parts.some((part) => !isNoise(part)));
    if (!piece) return draft;
    const [first = '', ...rest] = piece.parts;
    if (piece.wording) return { ...draft, mandated: piece.wording };
    if (agencyNamed(first) || namesNobody(first) || isNoise(first))
      return { ...draft, creators: [], chain: piece.parts };
    return rest.length > 0 || isPersonsName(first)
      ? { ...draft, creators: [first], chain: rest }
      : { ...draft, creators: [], chain: [first] };
  },
};

/**
 * The fields name the creator and the agency, and the caption who stands between: "(Ida Holm/The Nordlys Times via
 * AP)". Only where the caption's credit agrees with all that the fields say.
 */
export const nearerProviders: Rule = {
  name: 'nearer providers in the caption',
  stage: 'creator and provider',
  reason: 'The caption’s credit agrees with the fields and names who stands nearer to the photo.',
  apply(draft, { caption }) {
    const last = draft.chain.at(-1);
    if (draft.mandated || !last || !caption) return draft;
    for (const { parts, isCut } of creditPieces(caption)) {
      const named = parts.filter((part) => !isNoise(part));
      const nearer =
        isCut && isCutOf(named.at(-1) ?? '', last) ? [...named.slice(0, -1), last] : agencyLast(named);
      const [first = ''] = nearer;
      const isAgreed =
        nearer.length > draft.chain.length &&
        draft.chain.every(
          (name, at) => identity(nearer.at(at - draft.chain.length) ?? '') === identity(name),
        ) &&
        draft.creators.every((name) => nearer.some((part) => nameKey(part) === nameKey(name)));
      if (!isAgreed || (draft.creators.length > 0 && nameKey(first) !== nameKey(draft.creators[0] ?? '')))
        continue;
      const between = nearer
        .slice(0, -draft.chain.length)
        .filter((part) => draft.creators.every((name) => nameKey(name) !== nameKey(part)));
      const [person] = between;
      return draft.creators.length === 0 && person && isPersonsName(person) && !agencyNamed(person)
        ? { ...draft, creators: [person], chain: [...between.slice(1), ...draft.chain] }
        : { ...draft, chain: [...between, ...draft.chain] };
    }
    return draft;
  },
};

/** "AP Photo/Ida Holm" is Ida Holm's, by AP. */
function agencyLast(parts: string[]): string[] {
  const [first = '', ...rest] = parts;
  return agencyNamed(first) && !rest.some((part) => agencyNamed(part)) ? [...rest, first] : parts;
}

const isCutOf = (short: string, long: string) =>
  short.length < long.length && nameKey(long).startsWith(nameKey(short));

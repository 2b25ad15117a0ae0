import { agencyNamed } from '../agencies.ts';
import { nameKey, type Rule } from '../draft.ts';
import { isNoise, roleIn } from '../noise-words.ts';
import { isPersonsName } from '../persons.ts';

/**
 * "AP Photo/Ida Holm", "REUTERS/Ida Holm", "THE CANADIAN PRESS/Ida Holm": wires sign with the agency first; the chain
 * has the nearest first (NEWSROOM §8).
 */
export const agencyFirst: Rule = {
  name: 'agency before the name',
  stage: 'creator and provider',
  reason: 'Wire services sign with themselves first; the line begins with whoever is nearest to the photo.',
  apply(draft) {
    const [agency, ...rest] = draft.chain;
    if (draft.chain.some((name) => agencyNamed(name)?.agency.live)) return draft;
    if (!agency || rest.length === 0 || !agencyNamed(agency)) return draft;
    // "AFP PHOTO / Ida Holm/AFP/Getty Images" names it again where it belongs.
    const [first = '', ...providers] = rest;
    if (
      !agencyNamed(first) &&
      providers.some((name) => agencyNamed(name)?.agency === agencyNamed(agency)?.agency)
    )
      return draft.creators.length === 0 && isPersonsName(first)
        ? { ...draft, creators: [first], chain: providers }
        : { ...draft, chain: rest };
    if (agencyNamed(agency)?.agency.library || rest.some((name) => agencyNamed(name))) return draft;
    // Beside a creator the fields have their own order, unless what follows is that creator or a role.
    const isCreators = (name: string) => draft.creators.some((creator) => nameKey(creator) === nameKey(name));
    if (draft.creators.length > 0 && !rest.every((name) => isCreators(name) || roleIn(name))) return draft;
    const named = rest.filter((name) => !isNoise(name));
    const [name, ...others] = named;
    if (name && draft.creators.length === 0 && isPersonsName(name))
      return { ...draft, creators: [name], chain: [...others, agency] };
    return { ...draft, chain: [...rest, agency] };
  },
};

/** "AFP | AFP/Getty Images": an agency in the creator's field is a provider where there is one beside it. */
export const agencyAsCreator: Rule = {
  name: 'agency as creator',
  stage: 'creator and provider',
  reason: 'The creator’s field names an agency, which is a provider.',
  apply(draft) {
    if (draft.creators.length + draft.chain.length < 2) return draft;
    const creators = draft.creators.filter((name) => !agencyNamed(name));
    const agencies = draft.creators.filter((name) => agencyNamed(name));
    const isInChain = (name: string) =>
      draft.chain.some((other) => agencyNamed(other)?.agency === agencyNamed(name)?.agency);
    return { ...draft, creators, chain: [...agencies.filter((name) => !isInChain(name)), ...draft.chain] };
  },
};

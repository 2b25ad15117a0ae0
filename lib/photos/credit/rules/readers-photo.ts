import { nameKey, type Rule } from '../draft.ts';

const sent = /^(?:sent(?:\s+in)?|submitted|supplied|provided|contributed)\s+by:?\s+(.+)$/iu;

/** "Submitted by Ida Holm": the reader is the creator. */
export const readersPhoto: Rule = {
  name: "reader's photo",
  stage: 'supplier forms',
  reason: 'Whoever sent the photo in is its creator.',
  apply(draft) {
    const sender = [...draft.creators, ...draft.chain].map((name) => sent.exec(name)?.[1]).find(Boolean);
    if (!sender) return draft;
    const others = (names: string[]) =>
      names.filter((name) => !sent.test(name) && nameKey(name) !== nameKey(sender));
    return {
      ...draft,
      creators: [...others(draft.creators), sender],
      chain: others(draft.chain),
      role: 'reader',
    };
  },
};

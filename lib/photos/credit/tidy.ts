import type { Rule } from './draft.ts';

/** "©", "Photo by", "All rights reserved" and a supplier's number in brackets stand around a name, not in it. */
export const tidy: Rule = {
  name: 'signs and set phrases left out',
  apply: (draft) => ({
    ...draft,
    creators: draft.creators.map(tidied).filter(Boolean),
    chain: draft.chain.map(tidied).filter(Boolean),
  }),
};

const before =
  /^(?:©|\(c\)|copyright\b|(?:photo(?:graph)?|picture|image)(?:s|ed)?\s+by\b|(?:photo\s+)?credit\s*:|photo\s*:|foto\s*:|by\b(?=\s+\p{Lu})|(?:19|20)\d\d(?:\s*[-–]\s*(?:19|20)?\d\d)?(?=[\s,]))[\s:,]*/iu;
const after = /[\s,.;]*(?:all rights reserved|\(\d{4,}[a-z]{0,3}\))[\s.]*$|[\s,;:]+$/iu;

/** One name or line without what stands around it. Idempotent. */
export function tidied(text: string): string {
  let [was, now] = ['', withoutControls(text)];
  while (was !== now) {
    was = now;
    now = now.replace(before, '').replace(after, '').trim();
  }
  return now.replace(/(?<=\p{Ll}{3})\.$/u, '');
}

/** One line: line ends, tabs and control characters become one space. */
export const withoutControls = (text: string): string =>
  text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();

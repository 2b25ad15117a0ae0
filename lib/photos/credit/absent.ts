import { agencyNamed } from './agencies.ts';
import { nameKey, type Rule } from './draft.ts';
import { partsOf } from './split.ts';
import { tidied } from './tidy.ts';

/** Words that programs and templates leave in the fields: they name nobody. */
const standIns = new Set([
  ...[
    'credit',
    'creditline',
    'photographer',
    'photographername',
    'yourname',
    'unknown',
    'unknownphotographer',
  ],
  ...['none', 'null', 'undefined', 'na', 'notavailable', 'untitled', 'tk', 'tktk', 'xxx', 'tbc', 'tba'],
]);
const namesNobody = (text: string) => standIns.has(nameKey(text)) || !/[\p{L}\p{N}]/u.test(text);

export const placeholders: Rule = {
  name: 'a word that stands for a missing credit is a missing credit',
  apply: (draft) => ({
    ...draft,
    creators: draft.creators.filter((name) => !namesNobody(name)),
    chain: draft.chain.filter((name) => !namesNobody(name)),
  }),
};

/** Agencies often fill only the copyright. Only a known agency is believed: a holder of rights is no credit by itself. */
export const creditInCopyright: Rule = {
  name: 'the agency named in the copyright',
  apply(draft, { copyright }) {
    if (draft.mandated || draft.chain.length > 0 || !copyright) return draft;
    const chain = partsOf(tidied(copyright));
    return agencyNamed(chain.at(-1) ?? '') ? { ...draft, chain } : draft;
  },
};

/** Only where the fields say nothing at all: "(Photo by Jane Roe/AFP via Getty Images)" at the caption's end. */
export const creditInCaption: Rule = {
  name: 'the credit at the end of the caption',
  apply(draft, { caption }) {
    if (draft.mandated || draft.creators.length > 0 || draft.chain.length > 0 || !caption) return draft;
    const [first, ...rest] = creditAtEnd(caption);
    if (first === undefined) return draft;
    if (rest.length === 0 && agencyNamed(first)) return { ...draft, chain: [first] };
    return { ...draft, creators: namesNobody(first) ? [] : [first], chain: rest };
  },
};

const photoBy = /\((?:photo(?:graph)?|picture|image)\s+by:?\s+([^()]+)\)\s*$/iu;
const inBrackets = /\(([^()]+)\)\s*$/u;
const afpPhoto = /(?:^|[\s.])AFP PHOTO\s*\/\s*([^/]+\/.+)$/u;

/** The parts of the credit that closes a caption, or none. Without "photo by" its last part must be a known agency. */
function creditAtEnd(caption: string): string[] {
  const said = partsOf(tidied(photoBy.exec(caption)?.[1] ?? ''));
  if (said.length > 0) return said;
  const parts = partsOf(tidied((inBrackets.exec(caption) ?? afpPhoto.exec(caption))?.[1] ?? ''));
  return agencyNamed(parts.at(-1) ?? '') ? parts : [];
}

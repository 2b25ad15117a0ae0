import { type CreditFacts, type Draft, joined, type Rule } from './draft.ts';
import { agencyAsCreator, agencyFirst } from './rules/agency-first.ts';
import { agencySpelling } from './rules/agency-spelling.ts';
import { capitals, initials } from './rules/capitals.ts';
import { copyrightSigns } from './rules/copyright-signs.ts';
import { creditInCaption, nearerProviders } from './rules/credit-in-caption.ts';
import { handout } from './rules/handout.ts';
import { mandatedWording } from './rules/mandated-wording.ts';
import { agencyCutOff, creatorCutOff, creditInCopyright, gettyNumber } from './rules/missing-provider.ts';
import { namesOnce, writtenTwice } from './rules/names-once.ts';
import { noise } from './rules/noise.ts';
import { forTheHouse, staff } from './rules/own-house.ts';
import { ownerLast } from './rules/owner-last.ts';
import { paByName } from './rules/pa.ts';
import { pictureLibraryLast } from './rules/picture-library.ts';
import { agencyStuckToName, chainApart, creatorsApart } from './rules/providers-apart.ts';
import { readersPhoto } from './rules/readers-photo.ts';
import { brokenLetters, placeholders, setPhrases } from './rules/rubbish.ts';
import { usMilitary } from './rules/us-military.ts';

/** All rules in the order in which they come (`stages`). */
export const creditRules: readonly Rule[] = [
  brokenLetters,
  setPhrases,
  placeholders,
  mandatedWording,
  copyrightSigns,
  noise,
  creatorsApart,
  chainApart,
  creditInCopyright,
  creditInCaption,
  agencyStuckToName,
  agencyCutOff,
  creatorCutOff,
  gettyNumber,
  writtenTwice,
  agencyFirst,
  agencyAsCreator,
  nearerProviders,
  namesOnce,
  forTheHouse,
  staff,
  capitals,
  initials,
  agencySpelling,
  usMilitary,
  readersPhoto,
  handout,
  pictureLibraryLast,
  paByName,
  ownerLast,
];

/** What a rule did to the line, so that a person can see why it differs from what was read, and undo it. */
export type CreditChange = { rule: string; from: string; to: string; reason: string };

export type CreditLine = {
  creators: string[];
  role: string;
  /** the provider chain, nearest first */
  chain: string[];
  /** the chain, joined by slashes */
  credit: string;
  mandated: string;
  /** what is printed; empty when nobody is credited, which refuses a publish */
  line: string;
  changes: CreditChange[];
};

/**
 * The printed credit (NEWSROOM §8): the mandated wording if there is one, else creators and provider chain, each
 * name once. Idempotent: its own answer goes through unchanged, because it is read again until nothing changes.
 */
export function creditLine(facts: CreditFacts): CreditLine {
  const answer = settled(facts);
  if (answer.line !== '') return answer;
  // What seemed to be the name that is left was none: "Pool" and "STR" stay, because nothing else does (NEWSROOM §8).
  const kept = settled({ ...facts, without: [...(facts.without ?? []), noise.name] });
  return kept.line === '' ? answer : kept;
}

function settled(facts: CreditFacts): CreditLine {
  let answer = readOnce(facts);
  // One more reading is the rule, two the exception; the bound is for text that was made to turn in circles.
  for (let reading = 0; reading < 8; reading++) {
    const { creators, credit, mandated, changes } = answer;
    const again = readOnce({ ...facts, creators, credit, mandated }, answer.role);
    if (again.line === answer.line && again.credit === credit) return answer;
    answer = { ...again, changes: [...changes, ...again.changes] };
  }
  return answer;
}

/** The rules, each once. */
function readOnce(facts: CreditFacts, role = ''): CreditLine {
  const print = (draft: Draft) =>
    draft.mandated || joined([...draft.creators, ...draft.chain], facts.separator);
  const changes: CreditChange[] = [];
  let draft: Draft = {
    creators: facts.creators.filter(Boolean),
    chain: facts.credit ? [facts.credit] : [],
    mandated: facts.mandated.trim(),
    role,
  };
  let from = print(draft);
  for (const rule of creditRules) {
    if (facts.without?.includes(rule.name)) continue;
    const next = rule.apply(draft, facts);
    const to = isSame(draft, next) ? from : print(next);
    if (from !== to) changes.push({ rule: rule.name, from, to, reason: rule.reason });
    draft = next;
    from = to;
  }
  return {
    creators: draft.creators,
    role: draft.role,
    chain: draft.chain,
    credit: draft.chain.join('/'),
    mandated: draft.mandated,
    line: print(draft),
    changes,
  };
}

/** Most rules leave most drafts as they are. */
const isSame = (a: Draft, b: Draft): boolean =>
  a === b ||
  (a.mandated === b.mandated && isSameList(a.creators, b.creators) && isSameList(a.chain, b.chain));

const isSameList = (a: string[], b: string[]): boolean =>
  a.length === b.length && a.every((name, at) => name === b[at]);

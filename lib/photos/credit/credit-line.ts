import { creditInCaption, creditInCopyright, placeholders } from './absent.ts';
import type { CreditFacts, Draft, Rule } from './draft.ts';
import { joined } from './draft.ts';
import { mandate } from './mandate.ts';
import { noise, ownerLast, pictureLibraryLast } from './order.ts';
import { nameOnce, writtenTwice } from './repeats.ts';
import { houseSpelling } from './spelling.ts';
import { agencyStuckToName, splitChain, splitCreators } from './split.ts';
import { tidy } from './tidy.ts';

/** The order matters: the parts are found, then what is missing is looked for, then the parts are compared. */
const rules: Rule[] = [
  tidy,
  splitCreators,
  splitChain,
  placeholders,
  mandate,
  creditInCopyright,
  creditInCaption,
  agencyStuckToName,
  writtenTwice,
  houseSpelling,
  nameOnce,
  noise,
  pictureLibraryLast,
  ownerLast,
];

/** What a rule did to the line, so that a person can see why it differs from what was read. */
export type CreditChange = { rule: string; from: string; to: string };

export type CreditLine = {
  creators: string[];
  /** the provider chain, nearest first, joined by the house separator */
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
  let answer = readOnce(facts);
  // One more reading is the rule, two the exception; the bound is for text that was made to turn in circles.
  for (let reading = 0; reading < 8; reading++) {
    const { creators, credit, mandated, changes } = answer;
    const again = readOnce({ ...facts, creators, credit, mandated });
    if (again.line === answer.line && again.credit === credit) return answer;
    answer = { ...again, changes: [...changes, ...again.changes] };
  }
  return answer;
}

/** The rules, each once. */
function readOnce(facts: CreditFacts): CreditLine {
  const print = (draft: Draft) =>
    draft.mandated || joined([...draft.creators, ...draft.chain], facts.separator);
  const changes: CreditChange[] = [];
  let draft: Draft = {
    creators: facts.creators.filter(Boolean),
    chain: facts.credit ? [facts.credit] : [],
    mandated: facts.mandated.trim(),
  };
  for (const rule of rules) {
    const next = rule.apply(draft, facts);
    const [from, to] = [print(draft), print(next)];
    if (from !== to) changes.push({ rule: rule.name, from, to });
    draft = next;
  }
  return {
    creators: draft.creators,
    credit: joined(draft.chain, facts.separator),
    mandated: draft.mandated,
    line: print(draft),
    changes,
  };
}

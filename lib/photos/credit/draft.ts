import { remembered } from './remembered.ts';

/** A person whose photos are the house's own, from one day to another ("2024-05-01"); null has no end. */
export type StaffPhotographer = { name: string; from: string | null; until: string | null };

/** How the house prints credits (NEWSROOM §8, house settings). */
export type CreditHouse = {
  /** "/" between all, or " via " before the last */
  separator: string;
  /** as the file has it, or names in capitals as names */
  capitals?: 'verbatim' | 'title case';
  /** names and words that keep the letters in which they are listed */
  exceptions?: readonly string[];
  /** "S. Kodikara" is printed "S Kodikara" */
  plainInitials?: boolean;
  /** whose name stands behind a staff photographer's */
  own?: string;
  staff?: readonly StaffPhotographer[];
};

/** What is known about whose photo it is; from `copyright` on only read to find what the first three lack. */
export type CreditFacts = CreditHouse & {
  creators: string[];
  credit: string;
  /** wording that the owner demands, when a person or an earlier reading found it */
  mandated: string;
  /** how the creator works, as the file says it: "Staff", "STRINGER" */
  creatorTitle?: string;
  copyright?: string;
  instructions?: string;
  caption?: string;
  /** the number under which Getty Images keeps the photo */
  gettyId?: string;
  /** milliseconds UTC; null when the file does not say */
  takenAt?: number | null;
  /** names of rules that a person undid */
  without?: readonly string[];
};

/** A credit under way through the rules: creators, and the provider chain with the nearest first. */
export type Draft = { creators: string[]; chain: string[]; mandated: string; role: string };

/** The order in which rules come (issue of the photo desk, §2). */
const stages = [
  'rubbish',
  'mandate',
  'copyright signs',
  'noise',
  'creator and provider',
  'own house',
  'capitals',
  'renames',
  'supplier forms',
] as const;

/** One named step. Pure: the same draft and facts give the same draft. The name is kept with photos and stays. */
export type Rule = {
  name: string;
  stage: (typeof stages)[number];
  /** one sentence for the desk */
  reason: string;
  apply(draft: Draft, facts: CreditFacts): Draft;
};

/** The parts in the house's way of joining them. */
export function joined(parts: string[], separator: string): string {
  if (separator.trim().toLowerCase() !== 'via') return parts.join(separator);
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join('/')} via ${last}`;
}

/** What two writings of one name have in common: letters and digits, without case, accents and company form. */
export const nameKey = remembered((name: string): string => {
  const letters = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\s.,]+(?:ltd|limited|inc|llc|gmbh|plc|b\.v)\.?$/u, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
  return letters || name.trim();
});

/** Every name of a draft goes through `change`; what is empty then is gone. */
export const eachName = (draft: Draft, change: (name: string) => string): Draft => ({
  ...draft,
  creators: draft.creators.map(change).filter(Boolean),
  chain: draft.chain.map(change).filter(Boolean),
});

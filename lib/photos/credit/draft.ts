/** What is known about whose photo it is; the last three are only read to find what the first three lack. */
export type CreditFacts = {
  creators: string[];
  credit: string;
  /** wording that the owner demands, when a person or an earlier reading found it */
  mandated: string;
  copyright?: string;
  instructions?: string;
  caption?: string;
  /** "/" between all, or " via " before the last (NEWSROOM §8, house settings) */
  separator: string;
};

/** A credit under way through the rules: creators, and the provider chain with the nearest first. */
export type Draft = { creators: string[]; chain: string[]; mandated: string };

/** One named step. Pure: the same draft and facts give the same draft. */
export type Rule = { name: string; apply(draft: Draft, facts: CreditFacts): Draft };

/** The parts in the house's way of joining them. */
export function joined(parts: string[], separator: string): string {
  if (separator.trim().toLowerCase() !== 'via') return parts.join(separator);
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join('/')} via ${last}`;
}

/** What two writings of one name have in common: letters and digits, without case, accents and company form. */
export function nameKey(name: string): string {
  const letters = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\s.,]+(?:ltd|limited|inc|llc|gmbh|plc)\.?$/u, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
  return letters || name.trim();
}

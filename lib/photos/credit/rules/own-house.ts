import { nameKey, type Rule, type StaffPhotographer } from '../draft.ts';

const day = 24 * 3_600_000;

/** Photos of the house's own photographers print the house's name; who is one is a list with dates. */
export const staff: Rule = {
  name: 'staff photographer',
  stage: 'own house',
  reason: 'The photographer is on the staff list for the day the photo was taken.',
  apply(draft, { own, staff: list = [], takenAt = null }) {
    if (draft.mandated || !own || draft.creators.length === 0) return draft;
    if (draft.chain.some((name) => nameKey(name) !== nameKey(own))) return draft;
    const listed = draft.creators.map((name) => list.find((entry) => isListed(entry, name, takenAt)));
    if (listed.some((entry) => !entry)) return draft;
    return { ...draft, creators: listed.map((entry) => entry?.name ?? ''), chain: [own], role: 'staff' };
  },
};

/** "Ida Holm for The Courier", "Ida Holm, The Courier" in the creator's field of The Courier. */
export const forTheHouse: Rule = {
  name: 'work for the house',
  stage: 'own house',
  reason: 'The creator’s field names this newsroom, which is the provider.',
  apply(draft, { own }) {
    if (!own || draft.mandated) return draft;
    let isOurs = false;
    const creators = draft.creators.map((creator) => {
      const [, name, house] = /^(.+?)(?:\s+for\s+|\s*,\s*|\s+[-–—]\s+)(.+)$/iu.exec(creator) ?? [];
      if (!name || !house || nameKey(house) !== nameKey(own)) return creator;
      isOurs = true;
      return name;
    });
    const isNamed = draft.chain.some((name) => nameKey(name) === nameKey(own));
    return isOurs ? { ...draft, creators, chain: isNamed ? draft.chain : [own, ...draft.chain] } : draft;
  },
};

/** A photo without a date counts only for those who are on the list without one. */
function isListed(
  { name, from, until }: StaffPhotographer,
  creator: string,
  takenAt: number | null,
): boolean {
  if (nameKey(name) !== nameKey(creator)) return false;
  if (takenAt === null) return from === null && until === null;
  const begins = from === null ? -Infinity : Date.parse(from);
  const ends = until === null ? Infinity : Date.parse(until) + day;
  return takenAt >= begins && takenAt < ends;
}

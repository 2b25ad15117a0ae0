import type { PhotoRow, Settings } from '#db/index.ts';
import { readRestrictions } from './read-restrictions.ts';
import type { HouseRights, Restriction, RightsFacts } from './rights.ts';
import { shownSpans } from './spans.ts';

type Described = Pick<
  PhotoRow,
  'category' | 'leases' | 'limits' | 'restrictions' | 'takenAt' | 'createdAt' | 'purpose'
>;

/**
 * What is kept beside a photo of its rights: the supplier's words as rules, of which a person may have put some out of
 * force, and the times in which readers may see it. Pure. A partner's logo has no such limits.
 */
export function rightsToKeep(photo: Described, house: HouseRights): Pick<PhotoRow, 'limits' | 'shown'> {
  if (photo.purpose === 'logo') return { limits: [], shown: null };
  const off = new Set(photo.limits.filter((limit) => limit.off).map(sameRule));
  const limits = readRestrictions(photo.restrictions).rules.map(
    (rule): Restriction => (off.has(sameRule(rule)) ? { ...rule, off: true } : rule),
  );
  return { limits, shown: shownSpans(rightsFacts({ ...photo, limits }), house) };
}

/** A photo's row in the words of the rules. */
export const rightsFacts = ({
  category,
  leases,
  limits,
  takenAt,
  createdAt,
}: Omit<Described, 'restrictions' | 'purpose'>): RightsFacts => ({
  category,
  leases,
  restrictions: limits,
  takenAt,
  receivedAt: createdAt,
});

/** The house's side, as its settings have it. */
export const houseRights = (settings: Settings): HouseRights => ({
  countries: settings.publishCountries,
  needLease: settings.categoriesNeedingRight,
  archiveAfterDays: settings.archiveAfterDays,
  zone: settings.zone,
});

/** Two readings of the same words are the same rule, whatever they are written like. */
const sameRule = ({ text: _, off: __, ...rule }: Restriction): string => JSON.stringify(rule);

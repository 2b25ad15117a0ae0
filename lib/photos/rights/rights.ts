import type { Millis, PhotoCategory } from '#db/index.ts';

/** What a photo can be used for. `site` is the reader's page and what is made of it (feeds, social image). */
export type RightUse = 'site' | 'social' | 'print' | 'promotion';

/**
 * A right or a refusal that a person set (NEWSROOM §8): deny beats allow, an end is the first moment without it.
 * No countries means everywhere.
 */
export type Lease = {
  id: string;
  effect: 'allow' | 'deny';
  use: RightUse | 'any';
  from: Millis | null;
  until: Millis | null;
  countries: string[];
  note: string;
};

/** A sentence of a supplier's instructions that could be read as a rule; `text` is what it was read from. */
export type Restriction = { text: string; off?: boolean } & (
  | { rule: 'countries out' | 'only in countries'; countries: string[] }
  | { rule: 'not for'; use: RightUse }
  | { rule: 'one story' }
  | { rule: 'no archive' }
  | { rule: 'opens after' | 'closes after'; hours: number }
  | { rule: 'closes on'; day: string }
);

/** All that decides whether a photo may be used, apart from the question itself. */
export type RightsFacts = {
  category: PhotoCategory;
  leases: Lease[];
  restrictions: Restriction[];
  /** relative rights count from the picture's own time, or from its arrival where it names none */
  takenAt: Millis | null;
  receivedAt: Millis;
};

/** The house's side of it. */
export type HouseRights = {
  /** ISO 3166-1 codes of the countries that the newsroom publishes for */
  countries: string[];
  /** categories that need a right of their own: without an allowing lease nobody may use them */
  needLease: PhotoCategory[];
  /** for how many days after its arrival a "no archive" photo may go into another story */
  archiveAfterDays: number;
  zone: string;
};

export type Question = {
  use: RightUse;
  at: Millis;
  /** a story that the photo is newly published in, not one that readers see it in already */
  isNewUse: boolean;
  /** whether readers saw the photo in another story before */
  wasUsedElsewhere: boolean;
};

/** `until`: when it ends; `from`: when it begins. Null where no end or beginning is known. */
export type RightAnswer =
  | { granted: true; until: Millis | null; why: string }
  | { granted: false; from: Millis | null; why: string };

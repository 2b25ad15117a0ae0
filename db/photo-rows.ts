import type { Id, Millis, PhotoCategory } from './rows.ts';

export type { Lease, Restriction } from '#lib/photos/rights/rights.ts';

/** What the credit rules, the caption rules and the file's metadata say of a photo beside its first fields. */
export type PhotoDetails = {
  /** how the creator worked, where the file or the credit says so: "staff", "stringer", "pool", "handout" … */
  role: string;
  /** what the owner forbids, word for word, one a line */
  restrictions: string;
  /** what the licence asks of a printed photo: "credit required", "no cropping" … (PLUS) */
  conditions: string[];
  /** who gives the licence (PLUS) */
  licensors: Licensor[];
  /** the last part of IPTC's address: "trainedAlgorithmicMedia"; empty when the file does not say */
  digitalSourceType: string;
  /** IPTC Media Topics: names where the file has them, else codes */
  mediaTopics: string[];
  keywords: string[];
  /** the original carries C2PA content credentials */
  contentCredentials: boolean;
  /** what the credit rules changed, in their order */
  creditTrace: CreditChange[];
  /** names of rules that a person undid for this photo */
  creditRulesUndone: string[];
  /** the caption as the file has it, when rules took something out of it; else empty */
  captionBefore: string;
};

/** PLUS licensor; fields that the file leaves out are empty. */
export type Licensor = { name: string; id: string; url: string; email: string; phone: string };

/** What one credit rule did to the printed line, and why. */
export type CreditChange = { rule: string; from: string; to: string; reason: string };

/** A pass of the rules over all stored photos. */
export type PhotoCleaningRow = {
  id: Id;
  askedBy: Id | null;
  askedAt: Millis;
  total: number;
  seen: number;
  changed: number;
  after: Id | null;
  finishedAt: Millis | null;
};

/** A person whose photos are the house's own, from one day to another ("2024-05-01"); null has no end. */
export type StaffPhotographer = { name: string; from: string | null; until: string | null };

/** The house's way with credits, beside the separator. */
export type CreditSettings = {
  creditCapitals: 'verbatim' | 'title case';
  /** names and words that keep the letters in which they are listed */
  creditExceptions: string[];
  /** "S. Kodikara" is printed "S Kodikara" */
  creditPlainInitials: boolean;
  /** printed behind a staff photographer's name; empty means the newsroom's name */
  creditOwn: string;
  staffPhotographers: StaffPhotographer[];
};

/** The house's side of photo rights. */
export type PhotoRulesSettings = {
  /** ISO 3166-1 codes of the countries that the newsroom publishes for; what a supplier excludes elsewhere is no matter */
  publishCountries: string[];
  /** categories that nobody may use without a right that was set */
  categoriesNeedingRight: PhotoCategory[];
  /** for how many days after its arrival a "no archive" photo may go into another story */
  archiveAfterDays: number;
  /** how many photos a month a supplier's contract allows */
  photoQuotas: { supplier: string; perMonth: number }[];
};

/** A time in which readers may see a photo; `until` is the first moment in which they may not, null for no end. */
export type ShownSpan = { from: Millis; until: Millis | null };

/** Shares of the picture's width and height, 0 to 1, from the top left. */
export type FocalPoint = { x: number; y: number };

/** What is kept of a deleted photo that readers saw: suppliers bill it all the same. */
export type GonePhoto = { fileName: string; creators: string[]; credit: string; creditLine: string };

/** What the library knows of a photo beside its description. */
export type PhotoInLibrary = {
  /** as the file has it; search looks in it */
  headline: string;
  /** bits of `lib/photos/likeness/colours.rules.ts`; null before anybody looked */
  colours: number | null;
  /** what it looks like (`lib/photos/likeness/likeness.rules.ts`): empty for a plain one, null before anybody looked */
  likeness: string | null;
  /** since when it lies in the bin, and who put it there */
  binnedAt: Millis | null;
  binnedBy: Id | null;
};

import type { PhotoCleaningRow, PhotoDetails, Settings } from '#db/index.ts';

/** What a photo's rules and metadata say beside its first fields. */
export type PhotoDetailsAnswer = PhotoDetails & {
  /** the provider chain, nearest first: the credit taken apart */
  chain: string[];
  /** "Made with AI"; null where readers need no word about the making */
  sourceLabel: string | null;
  /** fields that a person wrote and no rule overwrites */
  editedFields: string[];
  /** field → the block that its value was taken from ("xmp", "iim", "exif"); only in GET photos/{id} */
  sources?: Record<string, string>;
  /** the caption without what only looks like boilerplate; null when nothing does; only in GET photos/{id} */
  captionSuggestion?: string | null;
};

/** GET and PATCH credit-rules */
export type CreditRulesAnswer = Pick<
  Settings,
  | 'creditSeparator'
  | 'creditCapitals'
  | 'creditExceptions'
  | 'creditPlainInitials'
  | 'creditOwn'
  | 'staffPhotographers'
> & {
  /** the newest pass of the rules over stored photos; null before the first */
  cleaning: PhotoCleaningAnswer | null;
};

/** GET and POST photo-cleaning */
export type PhotoCleaningAnswer = Pick<
  PhotoCleaningRow,
  'id' | 'askedAt' | 'total' | 'seen' | 'changed' | 'finishedAt'
>;

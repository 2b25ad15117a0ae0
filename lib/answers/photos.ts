import type {
  Crops,
  FocalPoint,
  Id,
  Lease,
  Millis,
  PhotoCategory,
  PhotoCleaningRow,
  PhotoDetails,
  PhotoRulesSettings,
  Restriction,
  Settings,
  ShownSpan,
} from '#db/index.ts';
import type { RightAnswer } from '../photos/rights/rights.ts';

/** What a photo's rules and metadata say beside its first fields. */
export type PhotoDetailsAnswer = PhotoDetails & {
  /** the provider chain, nearest first: the credit taken apart */
  chain: string[];
  /** "Made with AI"; null where readers need no word about the making */
  sourceLabel: string | null;
  /** what crops keep in sight: suggested, unless `editedFields` names it; null where nobody looked yet */
  focal: FocalPoint | null;
  /** rectangles that editors drew, in shares of width and height */
  crops: Crops;
  /** false where the licence forbids it: the photo is shown whole everywhere */
  mayBeCropped: boolean;
  /** fields that a person wrote and no rule overwrites */
  editedFields: string[];
  /** field → the block that its value was taken from ("xmp", "iim", "exif"); only in GET photos/{id} */
  sources?: Record<string, string>;
  /** the caption without what only looks like boilerplate; null when nothing does; only in GET photos/{id} */
  captionSuggestion?: string | null;
};

/** GET and PUT photos/{id}/rights */
export type PhotoRightsAnswer = {
  category: PhotoCategory;
  leases: Lease[];
  /** the supplier's words as rules; `off` is out of force because a person said so */
  limits: Restriction[];
  restrictions: string;
  /** what of the words only a person can read */
  unread: string[];
  /** whether a story may be published with it now */
  now: RightAnswer;
  /** when readers of stories that have it may see it; null for always */
  shown: ShownSpan[] | null;
};

/** GET and PATCH photo-rules */
export type PhotoRulesAnswer = PhotoRulesSettings;

/** An item of GET photo-rights */
export type EndingRightAnswer = {
  photoId: Id;
  creditLine: string;
  caption: string;
  fileName: string;
  endsAt: Millis;
  stories: { id: Id; headline: string; path: string | null }[];
};

/** An item of GET photo-uses: readers began to see a photo in a story */
export type PhotoShowingAnswer = {
  photoId: Id;
  fileName: string;
  /** the last of the provider chain: who sends the bill; empty for our own */
  supplier: string;
  creators: string[];
  creditLine: string;
  story: { id: Id; headline: string; url: string | null };
  from: Millis;
  /** null while they see it */
  until: Millis | null;
};

/** GET photo-uses; `period.until` is the first moment after it */
export type PhotoUsesReportAnswer = {
  items: PhotoShowingAnswer[];
  next: string | null;
  period: { from: Millis; until: Millis };
  /** of the whole period, most uses first */
  totals: { supplier: string; uses: number; photos: number }[];
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

import type {
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

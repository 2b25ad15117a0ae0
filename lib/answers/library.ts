import type { Id, Millis, PhotoRightNow } from '#db/index.ts';
import type { List, PhotoAnswer } from '../answers.ts';
import type { Colour } from '../photos/likeness/colours.rules.ts';

/** GET photos; `total` comes with the first page only, and is counted no further than `mostCounted` */
export type LibraryAnswer = List<PhotoAnswer> & { total: number | null };

/** What the library knows of a photo beside its description. */
export type InLibraryAnswer = {
  headline: string;
  /** none before anybody looked */
  colours: Colour[];
  /** how often readers saw it, when last for the first time in a story, and in how many stories they see it now */
  usage: { uses: number; lastUsedAt: Millis | null; publicIn: number };
  /** whether readers may see it now */
  rightNow: PhotoRightNow;
  /** since when it lies in the bin, and when it goes for good; null outside */
  bin: { at: Millis; by: string; goesAt: Millis } | null;
  /** photos that look the same, nearest first; not in lists */
  alike?: AlikeAnswer[];
};

export type SmallPhoto = Pick<
  PhotoAnswer,
  | 'id'
  | 'fileName'
  | 'creditLine'
  | 'caption'
  | 'previewUrl'
  | 'renditions'
  | 'width'
  | 'height'
  | 'bytes'
  | 'createdAt'
  | 'createdBy'
  | 'abilities'
>;

export type AlikeAnswer = { photo: SmallPhoto /** bits of 64 in which they differ */; distance: number };

/** An item of GET photo-likenesses */
export type PhotoPairAnswer = { later: SmallPhoto; earlier: SmallPhoto; distance: number; foundAt: Millis };

/** GET photo-names: whom and what one may filter by, the commonest first */
export type PhotoNamesAnswer = { items: { name: string; photos: number }[]; next: null };

/** An item of GET collections */
export type CollectionAnswer = {
  id: Id;
  name: string;
  photos: number;
  /** the last four that were added */
  covers: SmallPhoto[];
  createdBy: string;
  updatedAt: Millis;
  mayKeep: boolean;
  /** rename and delete */
  mayChange: boolean;
};

/** PUT and DELETE collections/{id}/photos: how many that changed */
export type CollectedAnswer = { changed: number };

/** What a bulk edit does to one field of one photo, as people read it. */
export type PhotoFieldEdit = { field: string; before: string; after: string };

/** POST photo-edits/preview and photo-edits: `seen` names what was seen, and is sent back to do exactly that */
export type PhotoEditAnswer = {
  id: Id;
  fileName: string;
  changes: PhotoFieldEdit[];
  /** a sentence that says why nothing will be or was changed; empty where there is none */
  refused: string;
  seen: string;
};
export type PhotoEditsAnswer = {
  items: PhotoEditAnswer[];
  changed: number;
  unchanged: number;
  refused: number;
};

/** POST photos/{id}/placements */
export type PlacementAnswer = { storyId: Id; headline: string; version: number };

/** DELETE photo-bin */
export type EmptiedBinAnswer = { removed: number; kept: number };

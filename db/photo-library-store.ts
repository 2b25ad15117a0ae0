import type { AuditRow, Id, Millis, Page, PhotoCategory, PhotoRow, PhotoUse } from './rows.ts';
import type { Slice } from './store.ts';

export type PhotoShape = 'landscape' | 'portrait' | 'square' | 'panorama';
export type PhotoRightNow = 'shown' | 'ends soon' | 'ended' | 'later' | 'needed';
export type PhotoNameKind = 'creator' | 'agency' | 'licence';

/** The last that came in first, or that a collection got; the last taken; the last that readers saw; the most used. */
export type LibrarySort = 'newest' | 'taken' | 'used' | 'often';

/** What the library is narrowed to; every part that is given must be true of a photo. */
export type LibraryFilter = {
  /** words of caption, headline, keywords, creators, credit and file name; each may be the beginning of one */
  q?: string;
  names?: { kind: PhotoNameKind; name: string }[];
  categories?: PhotoCategory[];
  shapes?: PhotoShape[];
  /** bits of `lib/photos/likeness/colours.rules.ts`: any of them */
  colours?: number;
  takenFrom?: Millis;
  takenBefore?: Millis;
  uploadedFrom?: Millis;
  uploadedBefore?: Millis;
  /** whether readers saw it, or see it now */
  use?: 'never' | 'used' | 'public';
  /** at that moment: readers may see it; the right ends within a week; it has ended; it begins later; there is none */
  right?: { is: PhotoRightNow; at: Millis };
  collectionId?: Id;
  createdBy?: Id;
  /** only what lies in the bin; else only what does not */
  inBin?: boolean;
};

export type LibraryQuery = LibraryFilter & Slice & { sort?: LibrarySort };

/** A photo as lists have it: the raw metadata is read one by one. */
export type ListedPhoto = Omit<PhotoRow, 'raw'>;

/** How often readers saw a photo. */
export type PhotoUsage = { uses: number; lastUsedAt: Millis | null; publicIn: number };

export type PhotoPair = {
  laterId: Id;
  earlierId: Id;
  /** bits of 64 in which their likenesses differ */
  distance: number;
  foundAt: Millis;
};

/** What is seen in a photo's pixels; `likeness` is empty for one that is too plain to be told from others. */
export type PhotoLook = { likeness: string; colours: number; headline: string };

/** Why a photo cannot go: the stories that use it, and what is under a legal hold. */
export type Kept = { ok: false; uses: PhotoUse[]; held: Id[] };

/** The photo desk's questions about all photos at once; logos are in none of them. */
export type PhotoLibrary = {
  /** how many the filter has, counted up to `most` */
  count(filter: LibraryFilter, most: number): Promise<number>;
  /** names with these letters in them, the commonest first, at most 30 */
  names(kind: PhotoNameKind, letters: string): Promise<{ name: string; photos: number }[]>;
  usage(ids: Id[]): Promise<Map<Id, PhotoUsage>>;

  /** editorial photos at which nobody has looked yet, after this one, oldest first */
  notLookedAt(after: Id, limit: number): Promise<PhotoRow[]>;
  /** other photos of which one of these quarters is part, as many as 2,000 */
  near(id: Id, bands: number[]): Promise<{ id: Id; likeness: string }[]>;
  /** Keeps what a photo looks like, under which quarters it is found, and the nearest photos; safe to run twice. */
  look(
    id: Id,
    look: PhotoLook,
    found: { bands: number[]; alike: { id: Id; distance: number }[] },
    at: Millis,
  ): Promise<void>;
  /** the photos that look like this one, those in the bin left out, nearest first */
  likeThis(id: Id): Promise<PhotoPair[]>;
  /** pairs that nobody has told apart, newest first */
  pairs(slice: Slice): Promise<Page<PhotoPair>>;
  /** false when there is no such pair */
  tellApart(a: Id, b: Id, personId: Id, audit: AuditRow): Promise<boolean>;

  /**
   * Refuses with the uses when any story uses it (NEWSROOM §8 "In use"), and with what keeps it under a legal hold. A photo
   * in the bin stays there from the first time.
   */
  bin(id: Id, by: Id, at: Millis, audit: AuditRow): Promise<{ ok: true } | Kept>;
  /** null when it is gone, the row where it is out of the bin already */
  unbin(id: Id, audit: AuditRow): Promise<PhotoRow | null>;
  /** ids of what was put into the bin before then, oldest first */
  binnedBefore(before: Millis, limit: number): Promise<Id[]>;
};

export type CollectionRow = {
  id: Id;
  name: string;
  createdBy: Id;
  createdAt: Millis;
  updatedAt: Millis;
  /** set while its deletion can be undone */
  removedAt: Millis | null;
};

/** Named sets of photos, shared by the desk. */
export type PhotoCollections = {
  /** last changed first; `photos` counts those outside the bin */
  list(query: Slice & { q?: string }): Promise<Page<CollectionRow & { photos: number; coverIds: Id[] }>>;
  byId(id: Id): Promise<CollectionRow | null>;
  /** those that have the photo, by name */
  having(photoId: Id): Promise<CollectionRow[]>;
  add(collection: CollectionRow, audit: AuditRow): Promise<void>;
  change(
    id: Id,
    change: Partial<Pick<CollectionRow, 'name' | 'removedAt'>>,
    at: Millis,
    audit: AuditRow,
  ): Promise<CollectionRow | null>;
  /** Puts photos in, in this order, or takes them out; answers how many that changed. 'full' when it would have more than `most`. */
  put(id: Id, photoIds: Id[], by: Id, at: Millis, most: number, audit: AuditRow): Promise<number | 'full'>;
  takeOut(id: Id, photoIds: Id[], at: Millis, audit: AuditRow): Promise<number>;
  /** removes for good what was deleted before then */
  sweep(before: Millis): Promise<number>;
};

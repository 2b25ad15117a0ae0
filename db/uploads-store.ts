import type { Id, Millis, PhotoRow } from './rows.ts';

/** A file that comes in parts. How much of it is here is what lies in the data folder, and no field. */
export type UploadRow = {
  id: Id;
  personId: Id;
  purpose: PhotoRow['purpose'];
  fileName: string;
  /** of the whole file */
  bytes: number;
  /** as the sender's disk says; null where it does not */
  modifiedAt: Millis | null;
  /** of the whole file, as its sender says; null where they could not tell */
  sha256: string | null;
  /** what became of it; null while it is under way */
  photoId: Id | null;
  createdAt: Millis;
  touchedAt: Millis;
};

/** The most that may be under way. */
export type UploadLimits = { ofPerson: number; bytesOfAll: number };

export type UploadBegun =
  | { outcome: 'begun' | 'known'; upload: UploadRow }
  | { outcome: 'too many' }
  | { outcome: 'too much' };

/** Files under way into the library (issue "In"). Nothing here is audited: the photo that comes of it is. */
export type Uploads = {
  /**
   * Adds it, or answers the one under way of the same person that is the same file: the same size and hash, or where one of the
   * two has no hash the same size, name and time.
   */
  begin(upload: UploadRow, limits: UploadLimits): Promise<UploadBegun>;
  byId(id: Id): Promise<UploadRow | null>;
  /** those under way, oldest first */
  openOf(personId: Id): Promise<UploadRow[]>;
  /** a part came */
  touch(id: Id, at: Millis): Promise<void>;
  /** the photo is made; the row stays for whoever asks again */
  finish(id: Id, photoId: Id, at: Millis): Promise<void>;
  remove(id: Id): Promise<void>;
  /** removes what nobody touched since and answers which */
  sweep(before: Millis): Promise<Id[]>;
};

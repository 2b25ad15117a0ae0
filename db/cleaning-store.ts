import type { PhotoChange } from './photos-store.ts';
import type { Id, Millis, PhotoCleaningRow, PhotoRow } from './rows.ts';

/** What the rules read of a photo and write of it. */
export type PhotoToClean = Pick<
  PhotoRow,
  | 'id'
  | 'purpose'
  | 'raw'
  | 'editedFields'
  | 'creditRulesUndone'
  | 'category'
  | 'leases'
  | 'takenAt'
  | 'createdAt'
  | 'creators'
  | 'credit'
  | 'mandatedCredit'
  | 'creditLine'
  | 'caption'
  | 'copyright'
  | 'role'
  | 'restrictions'
  | 'conditions'
  | 'licensors'
  | 'digitalSourceType'
  | 'mediaTopics'
  | 'keywords'
  | 'creditTrace'
  | 'captionBefore'
  | 'limits'
  | 'shown'
  | 'updatedAt'
>;

/** Passes of the credit and caption rules over all stored photos; only the newest is ever under way. */
export type PhotoCleanings = {
  start(run: { id: Id; askedBy: Id | null; askedAt: Millis }): Promise<PhotoCleaningRow>;
  /** the newest pass, also when it is finished; null before the first */
  newest(): Promise<PhotoCleaningRow | null>;
  /** photos in the order in which a pass comes to them; from the first one where `after` is null */
  photosAfter(after: Id | null, limit: number): Promise<PhotoToClean[]>;
  /**
   * Changes the photos behind `run.after` as it was decided about them, with the pass's count, in one transaction. One
   * that somebody changed in between is decided about anew by `decide`. Not ours, and nothing is written, where a newer
   * pass began or another process took this one further. Answers the newest pass as it is then.
   */
  write(step: {
    run: PhotoCleaningRow;
    decided: { photo: PhotoToClean; change: PhotoChange | null }[];
    isLast: boolean;
    now: Millis;
    decide: (photo: PhotoToClean) => PhotoChange | null;
  }): Promise<{ isOurs: boolean; newest: PhotoCleaningRow }>;
};

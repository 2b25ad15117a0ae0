import type { PhotoChange } from './photos-store.ts';
import type { Id, Millis, PhotoCleaningRow, PhotoRow } from './rows.ts';

/** Passes of the credit and caption rules over all stored photos; only the newest is ever under way. */
export type PhotoCleanings = {
  start(run: { id: Id; askedBy: Id | null; askedAt: Millis }): Promise<PhotoCleaningRow>;
  /** the newest pass, also when it is finished; null before the first */
  newest(): Promise<PhotoCleaningRow | null>;
  /**
   * The next photos of the newest pass, changed as `decide` says, with the pass's count, in one transaction. A photo that
   * somebody changed in between is decided about anew. Answers the pass as it is then; null when there is none.
   */
  next(
    limit: number,
    now: Millis,
    decide: (row: PhotoRow) => PhotoChange | null,
  ): Promise<PhotoCleaningRow | null>;
};

import type { Id, Millis } from './rows.ts';

/** NEWSROOM §6. */
export type CorrectionType = 'correction' | 'clarification' | 'update' | 'retraction';

/** A note that readers see on a story and at `/corrections`. */
export type CorrectionRow = {
  id: Id;
  storyId: Id;
  type: CorrectionType;
  /** plain text */
  text: string;
  /** when its first wording was printed */
  at: Millis;
  /** the number of its newest wording: 1 until it is edited */
  n: number;
  editedAt: Millis | null;
};

/** One wording of a correction: later edits are versions. */
export type CorrectionVersionRow = Pick<CorrectionRow, 'n' | 'type' | 'text'> & { by: Id; at: Millis };

/** A correction with the story that readers find it on. */
export type PrintedCorrection = CorrectionRow & { path: string; headline: string };

/** A story that is gone for good (NEWSROOM §6 "Kill"). */
export type KillRow = {
  storyId: Id;
  /** what readers are told at its addresses */
  notice: string;
  /** for the newsroom only */
  reason: string;
  by: Id;
  at: Millis;
};

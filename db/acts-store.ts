import type {
  AuditRow,
  CorrectionRow,
  CorrectionVersionRow,
  Id,
  JobRow,
  KillRow,
  Millis,
  StoryRow,
} from './rows.ts';
import type { Moved } from './store.ts';

/** Acts on what readers see or saw, beside publish and unpublish (NEWSROOM §6). Each is one transaction. */
export type Acts = {
  /**
   * Takes a story away for good: off the shelf with everything that hangs on it, its edition ended, what waits to go out
   * called off, embargo and approval cleared, its notice kept for readers, pages cleared. Refuses when the story
   * was never public, is killed already, or when `liveVersionId` is not what readers see any more: `clear` was made for that.
   */
  kill(act: { kill: KillRow; liveVersionId: Id | null; clear: string[]; audit: AuditRow }): Promise<Moved>;
  killOf(storyId: Id): Promise<KillRow | null>;
  /**
   * Prints a correction. With `movesTime` the reader's "updated" time of story and edition becomes `correction.at`.
   * False when the story was never public or is killed.
   */
  addCorrection(act: {
    correction: CorrectionRow;
    by: Id;
    movesTime: boolean;
    clear: string[];
    audit: AuditRow;
  }): Promise<boolean>;
  /** Another wording, kept as version `n`; 'behind' when somebody else edited it since `n - 1`. */
  editCorrection(act: {
    correction: CorrectionRow;
    by: Id;
    clear: string[];
    audit: AuditRow;
  }): Promise<'edited' | 'behind'>;
  correction(id: Id): Promise<CorrectionRow | null>;
  /** of a story, the newest first, each with every wording, the newest first */
  correctionsOf(storyId: Id): Promise<(CorrectionRow & { versions: CorrectionVersionRow[] })[]>;
  /** every address that the story is or was public under */
  addressesOf(storyId: Id): Promise<string[]>;
  /** the last edition that readers saw: which version, until when (null while they see it), and its address */
  lastEdition(
    storyId: Id,
  ): Promise<{ versionId: Id; untilAt: Millis | null; path: string | null; photoIds: Id[] } | null>;
  /** another public story, or a partner's logo, shows this photo */
  isShownBeside(photoId: Id, storyId: Id): Promise<boolean>;
  /** another public story has the very same headline */
  hasHeadlineBeside(headline: string, storyId: Id): Promise<boolean>;
  /**
   * The working copy is again what readers see: nothing waits to be published. False when it has been changed since, or
   * readers see another version.
   */
  matchesEdition(
    of: Pick<StoryRow, 'id' | 'liveVersionId' | 'stepVersion' | 'revision'>,
    at: Millis,
    audit: AuditRow,
  ): Promise<boolean>;
  /** how many valid pages with one of the tags were made before then */
  pagesFromBefore(tags: string[], at: Millis): Promise<number>;
  /** the newest job that tells the CDN to forget this tag, since then */
  purgeOf(tag: string, since: Millis): Promise<JobRow | null>;
};

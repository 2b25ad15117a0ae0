import type {
  AuditRow,
  EditionFiles,
  Embargo,
  Id,
  Millis,
  PhotoRow,
  ShelfRow,
  State,
  VersionRow,
} from './rows.ts';
import type { Moved } from './store.ts';

/** What changes what readers see: each act one transaction. */
export type Publishing = {
  /**
   * One transaction: version, edition, shelf row and its links, reader search, redirect from the former path when
   * the path changed, state 'published', pages by tag, audit. Refuses ({ok: false}) when the story is not in one of
   * `from` any more, its `stepVersion` or `revision` are not those that were checked, or a photo of it is
   * gone or described anew.
   */
  publish(publication: {
    version: Omit<VersionRow, 'n'>;
    /**
     * The schedule whose version this is: kept already, and not asked whether the working copy is still as it was. Refuses
     * when that schedule is no more. Any other publish overtakes what waits.
     */
    fulfils?: { id: Id; lateMs: Millis };
    shelf: ShelfRow;
    /** the text readers' search looks through */
    text: string;
    kind: 'first' | 'update' | 'minor';
    from: State[];
    /** by hand: the story's embargo as it was looked at; another one since refuses */
    embargo?: Embargo | null;
    at: Millis;
    /** pages to clear, computed from old and new edition by `lib/publishing/tags.ts` */
    clear: string[];
    audit: AuditRow;
  }): Promise<Moved>;
  /**
   * Takes the story off the shelf (state 'unpublished'), ends its edition, clears pages, in one transaction. Refuses when
   * readers do not see `liveVersionId` any more: `clear` was made for that.
   */
  unpublish(act: {
    storyId: Id;
    liveVersionId?: Id | null;
    at: Millis;
    clear: string[];
    audit: AuditRow;
  }): Promise<Moved>;
  /**
   * Editions that froze this photo with the same description print these files, all of them show the part that is shown now,
   * and their pages are cleared; words and credit stay as they were published.
   */
  giveFiles(photo: Pick<PhotoRow, 'id' | 'creditLine' | 'updatedAt'>, files: EditionFiles): Promise<void>;
  /** whether a public story opens with the photo, so that cards and other sites show parts of it */
  opensStory(photoId: Id): Promise<boolean>;
  /** the version that was public at `at`, for "what was public at 14:05 on 3 May" */
  publicAt(storyId: Id, at: Millis): Promise<VersionRow | null>;
};

import type { AuditRow, Id, Millis, Page, StoryRow } from './rows.ts';
import type { Moved, Slice, Visibility } from './store.ts';

export type PlanningQuery = Slice & {
  visibility: Visibility;
  /** only pitches, or only what was accepted */
  pitches?: boolean;
  assigneeId?: Id;
  sectionId?: Id;
};

/** Stories before there is text, and who writes what until when. */
export type Planning = {
  /** pitches, and unfinished stories with a deadline or an assignee: next deadline first, those without one last */
  list(query: PlanningQuery): Promise<Page<StoryRow>>;
  /** the pitch becomes a draft like any other; not ok when it is no open pitch any more */
  accept(id: Id, at: Millis, audit: AuditRow): Promise<Moved | null>;
  /** unfinished stories whose deadline has passed and of whom nobody was told so yet */
  overdue(now: Millis, limit: number): Promise<StoryRow[]>;
  /** false when somebody was told of this deadline already, or it is another one now */
  toldOverdue(id: Id, dueAt: Millis): Promise<boolean>;
};

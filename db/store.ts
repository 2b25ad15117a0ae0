import type { Acts } from './acts-store.ts';
import type { Audit } from './audit-store.ts';
import type { PhotoCleanings } from './cleaning-store.ts';
import type { Desk } from './desk-store.ts';
import type { Fronts } from './fronts-store.ts';
import type { Holds, PreviewLinks } from './guarding-store.ts';
import type { Masthead } from './masthead-store.ts';
import type { Notes, Notices } from './notices-store.ts';
import type { People } from './people-store.ts';
import type { PhotoCollections, PhotoLibrary } from './photo-library-store.ts';
import type { PhotoRights } from './photo-rights-store.ts';
import type { Photos } from './photos-store.ts';
import type { Planning } from './planning-store.ts';
import type { Publishing } from './publishing-store.ts';
import type { Pages, Shelf } from './readers-store.ts';
import type { Redirects, Republications } from './redirects-store.ts';
import type {
  AuditRow,
  Derived,
  EditionRow,
  Id,
  JobRow,
  Millis,
  Page,
  PlanningFields,
  State,
  StepRow,
  StoredDocument,
  StoryFields,
  StoryRow,
  VersionRow,
  WholeEditionRow,
} from './rows.ts';
import type { Schedules } from './schedule-store.ts';
import type { Uploads } from './uploads-store.ts';

export type { Acts } from './acts-store.ts';
export type { Audit, AuditQuery, ChainedAuditRow, ChainFinding } from './audit-store.ts';
export type * from './desk-store.ts';
export type * from './discovery-store.ts';
export type { Fronts, FrontTurn, FrontVersionHead } from './fronts-store.ts';
export type { Holds, PreviewLinks } from './guarding-store.ts';
export type { FormerKind, Masthead, Retirement } from './masthead-store.ts';
export type { Notes, Notices, Recipient } from './notices-store.ts';
export type { People } from './people-store.ts';
export type * from './photo-library-store.ts';
export type { LimitedPhoto, PhotoRights, PhotoShowing } from './photo-rights-store.ts';
export type { PhotoChange, Photos } from './photos-store.ts';
export type { Planning, PlanningQuery } from './planning-store.ts';
export type { Publishing } from './publishing-store.ts';
export type { Pages, Shelf } from './readers-store.ts';
export type {
  RedirectAnswer,
  RedirectRow,
  Redirects,
  Republications,
} from './redirects-store.ts';
export type { Schedules, ScheduleTime } from './schedule-store.ts';
export type { UploadLimits, UploadRow, Uploads } from './uploads-store.ts';

/**
 * What any database must do for the newsroom. One method is one transaction; methods that change something
 * take the audit row that is written with it (STYLE 14). Methods are async at the border and atomic inside.
 * "not found" is null; a lost race is a named outcome, never an exception.
 */
export type Store = {
  people: People;
  masthead: Masthead;
  stories: Stories;
  desk: Desk;
  steps: Steps;
  versions: Versions;
  publishing: Publishing;
  schedules: Schedules;
  fronts: Fronts;
  shelf: Shelf;
  pages: Pages;
  photos: Photos;
  uploads: Uploads;
  cleaning: PhotoCleanings;
  photoRights: PhotoRights;
  library: PhotoLibrary;
  collections: PhotoCollections;
  planning: Planning;
  notices: Notices;
  notes: Notes;
  jobs: Jobs;
  audit: Audit;
  acts: Acts;
  redirects: Redirects;
  republications: Republications;
  holds: Holds;
  previewLinks: PreviewLinks;
  /** what migrations ran, and where the backup before them lies; for the start's progress lines */
  opened: { migrations: number; backup: string | null };
  /** a whole copy of the database while it is in use; answers where it lies. Photos' files are not in it. */
  backUp(): Promise<string>;
  close(): Promise<void>;
};

/** A cursor is opaque; `limit` is 1 to 100. */
export type Slice = { cursor?: string | null; limit: number };

/**
 * Which stories an actor may list: the same rule that guards one (STYLE 7). `orPublic` adds what readers see too, found
 * by the words that they see.
 */
export type Visibility = { kind: 'all' } | { kind: 'own'; personId: Id; orPublic?: boolean };

export type StoryQuery = Slice & {
  visibility: Visibility;
  /** words of headline, text, byline, slug; a URL or path of ours finds its story (NEWSROOM §11) */
  q?: string;
  states?: State[];
  sectionId?: Id;
  authorId?: Id;
};

/** The result of a move or a publish that lost a race: the state that the story is really in. */
export type Moved = { ok: true; story: StoryRow } | { ok: false; story: StoryRow };

export type Stories = {
  add(story: StoryRow, document: StoredDocument, audit: AuditRow): Promise<void>;
  byId(id: Id): Promise<StoryRow | null>;
  byIds(ids: Id[]): Promise<StoryRow[]>;
  /** the story that has or had this public path or slug */
  byPath(path: string): Promise<StoryRow | null>;
  /** newest change first; with `q` best match and newest first */
  list(query: StoryQuery): Promise<Page<StoryRow>>;
  /**
   * Changes fields, and adds one to `revision` when one of them is part of what readers get. Audit rows only for who may
   * see and write, and for plans: the rest is the working copy.
   */
  changeFields(
    id: Id,
    change: Partial<StoryFields & PlanningFields>,
    at: Millis,
    audit?: AuditRow[],
  ): Promise<StoryRow | null>;
  /**
   * Moves only from one of `from`. Back to draft or spiked it is not approved any more; forward it is no pitch any more.
   * With `approves` the version is kept and is what the approval names, if the story is still what was approved.
   */
  move(
    id: Id,
    from: State[],
    to: State,
    at: Millis,
    audit: AuditRow,
    approves?: Omit<VersionRow, 'n'>,
  ): Promise<Moved | null>;
  /** stories whose working copy or edition has a RELATED link to this one */
  linkingTo(id: Id, slice: Slice): Promise<Page<StoryRow>>;
  /** the story that is or was public at this path; `now` while it is, or would be again when it returns, or was killed */
  pathOwner(path: string): Promise<{ storyId: Id; now: boolean } | null>;
  /** another story is public at this path ("/2026/11/23/slug"), or would be when it returns, or was killed with it */
  pathTaken(path: string, exceptId: Id): Promise<boolean>;
};

/** A version that becomes the working copy again, with the steps that bring its text back. */
export type Restoring = {
  /** the fields are still those of this revision, or the batch is behind */
  revision: number;
  fields: Partial<StoryFields>;
  /** in this order: what was there before, where no version has it; what is there now */
  versions: Omit<VersionRow, 'n'>[];
  audit: AuditRow;
};

/** The log of steps and the snapshots between (DESIGN §5). */
export type Steps = {
  /** the newest snapshot and every step after it */
  workingCopy(storyId: Id): Promise<{ version: number; document: StoredDocument; steps: StepRow[] } | null>;
  /** steps after `version`, at most `limit` */
  since(storyId: Id, version: number, limit: number): Promise<StepRow[]>;
  /**
   * Appends steps that start from `version`, updates what lists show, all or nothing.
   * 'behind' when the log is already longer: the client rebases. `snapshot` is kept when given.
   */
  append(batch: {
    storyId: Id;
    version: number;
    steps: Record<string, unknown>[];
    clientId: string;
    personId: Id;
    at: Millis;
    derived: Derived;
    snapshot?: StoredDocument;
    /** what is written with the steps or not at all */
    restoring?: Restoring;
  }): Promise<'accepted' | 'behind'>;
  /** Snapshot + search row + which photos and stories the working copy uses. Idempotent; older versions are ignored. */
  checkpoint(point: {
    storyId: Id;
    version: number;
    document: StoredDocument;
    text: string;
    photoIds: Id[];
    linkIds: Id[];
  }): Promise<void>;
  /** stories whose log is longer than their last checkpoint (after a kill -9) */
  needCheckpoint(limit: number): Promise<Id[]>;
};

export type Versions = {
  /** numbers it within its story */
  add(version: Omit<VersionRow, 'n'>, audit: AuditRow | null): Promise<VersionRow>;
  list(storyId: Id, slice: Slice): Promise<Page<Omit<VersionRow, 'document'>>>;
  byNumber(storyId: Id, n: number): Promise<VersionRow | null>;
  byId(id: Id): Promise<VersionRow | null>;
  /** when these versions were public, oldest first */
  editionsOf(versionIds: Id[]): Promise<EditionRow[]>;
  /** the edition that was public at that moment, for "what was public at 14:05 on 3 May" (NEWSROOM §11) */
  editionAt(storyId: Id, at: Millis): Promise<{ version: VersionRow; edition: WholeEditionRow } | null>;
};

export type Jobs = {
  add(job: Pick<JobRow, 'id' | 'kind' | 'payload' | 'runAt'> & Partial<Pick<JobRow, 'lane'>>): Promise<void>;
  /** the oldest due job of the lane, leased until `leaseUntil` so that no other process takes it */
  take(now: Millis, leaseUntil: Millis, lane?: JobRow['lane']): Promise<JobRow | null>;
  /** holds it on while the work goes on; false when the lease that ends at `held` is no longer the present one */
  renew(id: Id, held: Millis, leaseUntil: Millis): Promise<boolean>;
  done(id: Id, at: Millis): Promise<void>;
  /** work that one process at a time does: true while it is this holder's, for whom it is renewed until then */
  hold(name: string, holder: string, now: Millis, until: Millis): Promise<boolean>;
  /** the last of its kind that was asked for */
  newest(kind: string): Promise<JobRow | null>;
  /** removes the jobs that were done before then, and answers how many; those that failed for good stay to be seen */
  sweep(doneBefore: Millis): Promise<number>;
  /** tries again at `runAt`, or never when null */
  failed(id: Id, error: string, runAt: Millis | null): Promise<void>;
};

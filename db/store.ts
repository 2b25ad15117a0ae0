import type { People } from './people-store.ts';
import type { Pages, Shelf } from './readers-store.ts';
import type {
  AuditRow,
  AuthorRow,
  Derived,
  Id,
  JobRow,
  Millis,
  Page,
  PartnerRow,
  PhotoRow,
  PhotoUse,
  SectionRow,
  Settings,
  ShelfRow,
  State,
  StepRow,
  StoredDocument,
  StoryFields,
  StoryRow,
  TopicRow,
  VersionRow,
} from './rows.ts';

export type { People } from './people-store.ts';
export type { Pages, Shelf } from './readers-store.ts';

/**
 * What any database must do for the newsroom. One method is one transaction; methods that change something
 * take the audit row that is written with it (STYLE 14). Methods are async at the border and atomic inside.
 * "not found" is null; a lost race is a named outcome, never an exception.
 */
export type Store = {
  people: People;
  masthead: Masthead;
  stories: Stories;
  steps: Steps;
  versions: Versions;
  publishing: Publishing;
  shelf: Shelf;
  pages: Pages;
  photos: Photos;
  jobs: Jobs;
  audit: Audit;
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

/** Sections, authors, topics, partners and settings: what all stories share. A change clears the pages that print it. */
export type Masthead = {
  settings(): Promise<Settings>;
  changeSettings(change: Partial<Settings>, audit: AuditRow): Promise<Settings>;

  sections(): Promise<SectionRow[]>;
  sectionBySlug(slug: string): Promise<SectionRow | null>;
  addSection(row: SectionRow, audit: AuditRow): Promise<'added' | 'taken'>;
  changeSection(
    id: Id,
    change: Partial<Omit<SectionRow, 'id'>>,
    audit: AuditRow,
  ): Promise<SectionRow | 'taken' | null>;

  authors(slice: Slice & { q?: string }): Promise<Page<AuthorRow>>;
  authorsByIds(ids: Id[]): Promise<AuthorRow[]>;
  authorBySlug(slug: string): Promise<AuthorRow | null>;
  authorOfPerson(personId: Id): Promise<AuthorRow | null>;
  addAuthor(row: AuthorRow, audit: AuditRow): Promise<'added' | 'taken'>;
  changeAuthor(
    id: Id,
    change: Partial<Omit<AuthorRow, 'id'>>,
    audit: AuditRow,
  ): Promise<AuthorRow | 'taken' | null>;

  topics(slice: Slice & { q?: string }): Promise<Page<TopicRow>>;
  topicsByIds(ids: Id[]): Promise<TopicRow[]>;
  topicBySlug(slug: string): Promise<TopicRow | null>;
  addTopic(row: TopicRow, audit: AuditRow): Promise<'added' | 'taken'>;

  partners(slice: Slice & { q?: string }): Promise<Page<PartnerRow>>;
  partner(id: Id): Promise<PartnerRow | null>;
  /** 'taken' when another partner has the name: case and spaces do not count */
  addPartner(row: PartnerRow, audit: AuditRow): Promise<'added' | 'taken'>;
  changePartner(
    id: Id,
    change: Partial<Omit<PartnerRow, 'id' | 'createdAt'>>,
    audit: AuditRow,
  ): Promise<PartnerRow | 'taken' | null>;
};

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
  countByState(visibility: Visibility): Promise<Partial<Record<State, number>>>;
  /** Changes fields and adds one to `revision`. An audit row only for who may see and write: the rest is the working copy. */
  changeFields(
    id: Id,
    change: Partial<StoryFields>,
    at: Millis,
    audit?: AuditRow | null,
  ): Promise<StoryRow | null>;
  /** Moves only from one of `from`. */
  move(id: Id, from: State[], to: State, at: Millis, audit: AuditRow): Promise<Moved | null>;
  /** stories whose working copy or edition has a RELATED link to this one */
  linkingTo(id: Id, slice: Slice): Promise<Page<StoryRow>>;
  /** another story that is or was public has this slug on this date ("/2026/11/23/slug") */
  pathTaken(path: string, exceptId: Id): Promise<boolean>;
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
};

export type Publishing = {
  /**
   * One transaction: version, edition, shelf row and its links, reader search, redirect from the former path when
   * the path changed, state 'published', pages by tag, audit. Refuses ({ok: false}) when the story is not in one of
   * `from` any more, its `stepVersion` or `revision` are not those that were checked, or a photo of it is
   * gone or described anew.
   */
  publish(publication: {
    version: Omit<VersionRow, 'n'>;
    shelf: ShelfRow;
    /** the text readers' search looks through */
    text: string;
    kind: 'first' | 'update' | 'minor';
    from: State[];
    at: Millis;
    /** pages to clear, computed from old and new edition by `lib/publishing/tags.ts` */
    clear: string[];
    audit: AuditRow;
  }): Promise<Moved>;
  /** Takes the story off the shelf (state 'unpublished'), ends its edition, clears pages, in one transaction. */
  unpublish(act: { storyId: Id; at: Millis; clear: string[]; audit: AuditRow }): Promise<Moved>;
  /** the version that was public at `at`, for "what was public at 14:05 on 3 May" */
  publicAt(storyId: Id, at: Millis): Promise<VersionRow | null>;
};

export type PhotoChange = Partial<
  Omit<PhotoRow, 'id' | 'sha256' | 'purpose' | 'raw' | 'createdBy' | 'createdAt'>
>;

export type Photos = {
  /** 'exists' with the photo that has the same bytes and purpose */
  add(photo: PhotoRow, audit: AuditRow): Promise<{ outcome: 'added' | 'exists'; photo: PhotoRow }>;
  byId(id: Id): Promise<PhotoRow | null>;
  byIds(ids: Id[]): Promise<PhotoRow[]>;
  bySha256(sha256: string, purpose: PhotoRow['purpose']): Promise<PhotoRow | null>;
  /** editorial photos, newest first; `q` looks in caption, creators, credit, file name */
  list(query: Slice & { q?: string; createdBy?: Id }): Promise<Page<PhotoRow>>;
  /** A function is given the row inside the transaction: what it computes is never of an older one. */
  change(
    id: Id,
    change: PhotoChange | ((row: PhotoRow) => PhotoChange),
    audit: AuditRow | null,
  ): Promise<PhotoRow | null>;
  /** stories whose working copy or edition uses the photo */
  uses(id: Id): Promise<PhotoUse[]>;
  /** Refuses with the uses when any story uses it (NEWSROOM §8 "In use"). */
  remove(id: Id, audit: AuditRow): Promise<{ ok: true } | { ok: false; uses: PhotoUse[] }>;
};

export type Jobs = {
  add(job: Pick<JobRow, 'id' | 'kind' | 'payload' | 'runAt'>): Promise<void>;
  /** the oldest due job, leased until `leaseUntil` so that no other process takes it */
  take(now: Millis, leaseUntil: Millis): Promise<JobRow | null>;
  /** holds it on while the work goes on; false when the lease that ends at `held` is no longer the present one */
  renew(id: Id, held: Millis, leaseUntil: Millis): Promise<boolean>;
  done(id: Id, at: Millis): Promise<void>;
  /** removes the jobs that were done before then, and answers how many; those that failed for good stay to be seen */
  sweep(doneBefore: Millis): Promise<number>;
  /** tries again at `runAt`, or never when null */
  failed(id: Id, error: string, runAt: Millis | null): Promise<void>;
};

export type Audit = {
  add(row: AuditRow): Promise<void>;
  list(query: Slice & { subjectId?: Id; actorId?: Id; action?: string }): Promise<Page<AuditRow>>;
  /** the headlines and names, as they are now, of what audit lines are about; nothing for what is gone */
  names(ids: Id[]): Promise<Map<Id, string>>;
};

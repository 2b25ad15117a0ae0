/**
 * The shapes that leave the store. Ids are UUIDv7 text made in the app, times are integer milliseconds UTC
 * (DESIGN §8). Documents are opaque here: the store keeps them, `lib/document` knows what they are.
 */

export type Id = string;
export type Millis = number;

export type Role = 'contributor' | 'reporter' | 'editor' | 'admin';

export type State =
  | 'draft'
  | 'in review'
  | 'approved'
  | 'scheduled'
  | 'published'
  | 'unpublished'
  | 'killed'
  | 'spiked';

/** A ProseMirror document as JSON, with the number of the schema that it was written under. */
export type StoredDocument = { schema: number; doc: Record<string, unknown> };

export type PersonRow = {
  id: Id;
  email: string;
  name: string;
  role: Role;
  /** null until the invitation is accepted */
  passwordHash: string | null;
  createdAt: Millis;
  /** a removed person keeps the row, so that the audit keeps a name; they cannot sign in */
  removedAt: Millis | null;
};

export type SessionRow = {
  tokenHash: string;
  personId: Id;
  createdAt: Millis;
  expiresAt: Millis;
  lastSeenAt: Millis;
  userAgent: string;
  address: string;
};

/** A one-time link: the first admin's set-up, or an invitation. Only the hash of its token is kept. */
export type InviteRow = {
  tokenHash: string;
  kind: 'setup' | 'invite';
  email: string | null;
  name: string | null;
  role: Role;
  createdBy: Id | null;
  createdAt: Millis;
  expiresAt: Millis;
  usedAt: Millis | null;
};

/** A personal bearer token for scripts. It acts as its person, with that person's role of the moment. */
export type TokenRow = {
  id: Id;
  personId: Id;
  name: string;
  tokenHash: string;
  createdAt: Millis;
  lastUsedAt: Millis | null;
  expiresAt: Millis | null;
  revokedAt: Millis | null;
};

export type SectionRow = { id: Id; slug: string; name: string; position: number };
export type AuthorRow = {
  id: Id;
  slug: string;
  name: string;
  /** "Science correspondent"; empty where there is none */
  title: string;
  bio: string;
  personId: Id | null;
  photoId: Id | null;
};
export type TopicRow = { id: Id; slug: string; name: string };

export type PartnerRow = {
  id: Id;
  name: string;
  logoPhotoId: Id | null;
  /** `{authors}` stands for the names: "{authors}, Daily Wire" ; a form without it replaces the names */
  bylineForm: string;
  licence: string;
  createdAt: Millis;
  updatedAt: Millis;
};

/** The working copy's row: fields beside the document, and what lists need of the document. */
export type StoryRow = {
  id: Id;
  state: State;
  slug: string | null;
  sectionId: Id | null;
  partnerId: Id | null;
  authorIds: Id[];
  topicIds: Id[];
  /** people who may write here although it is not theirs (NEWSROOM §2 "when added to the story") */
  personIds: Id[];
  createdBy: Id;
  createdAt: Millis;
  updatedAt: Millis;
  /** counts changes of fields; `stepVersion` counts steps of the document */
  revision: number;
  stepVersion: number;
  headline: string;
  dek: string;
  words: number;
  leadPhotoId: Id | null;
  /** the date in the public URL; set by the first publish and never again */
  firstPublishedAt: Millis | null;
  /** when the present edition went out */
  publishedAt: Millis | null;
  /** the reader's "updated" time; null while it equals the first publication */
  readerUpdatedAt: Millis | null;
  /** path on the shelf while public ("/2026/11/23/slug"), else null */
  path: string | null;
  liveVersionId: Id | null;
  /** what the live edition was made from: differs from stepVersion/revision when there are unpublished changes */
  liveStepVersion: number | null;
  liveRevision: number | null;
};

/** The fields that PATCH changes, one at a time. */
export type StoryFields = Pick<
  StoryRow,
  'slug' | 'sectionId' | 'partnerId' | 'authorIds' | 'topicIds' | 'personIds'
>;

/** What the store keeps of a document beside it, computed by `lib/document`. */
export type Derived = {
  headline: string;
  dek: string;
  words: number;
  leadPhotoId: Id | null;
};

export type StepRow = {
  version: number;
  step: Record<string, unknown>;
  clientId: string;
  personId: Id;
  at: Millis;
};

/** An unalterable copy of the working copy: who, when, why (NEWSROOM §1, §4.4). */
export type VersionRow = {
  id: Id;
  storyId: Id;
  /** 1, 2, 3 … within the story */
  n: number;
  kind: 'save' | 'publish' | 'unpublish' | 'replace' | 'restore' | 'lock' | 'rescue';
  note: string;
  stepVersion: number;
  revision: number;
  document: StoredDocument;
  fields: StoryFields;
  by: Id;
  at: Millis;
};

/** A photo as frozen into an edition: all that the reader's page needs to print it (DESIGN §4). */
export type FrozenPhoto = {
  id: Id;
  creditLine: string;
  creators: string[];
  copyright: string;
  width: number;
  height: number;
  thumbhash: string;
  renditions: Rendition[];
};

export type Rendition = { width: number; height: number; format: 'jpg' | 'webp' | 'avif'; bytes: number };

/** A story on the shelf: what readers see. Section, authors, topics and partner are joined live by id. */
export type ShelfRow = {
  storyId: Id;
  versionId: Id;
  path: string;
  slug: string;
  headline: string;
  dek: string;
  words: number;
  document: StoredDocument;
  sectionId: Id;
  partnerId: Id | null;
  authorIds: Id[];
  topicIds: Id[];
  leadPhotoId: Id | null;
  photos: Record<Id, FrozenPhoto>;
  /** stories this edition links to by RELATED */
  relatedIds: Id[];
  firstPublishedAt: Millis;
  publishedAt: Millis;
  readerUpdatedAt: Millis | null;
};

/** What a list of stories prints: a front page, a section, a feed's head. No document. */
export type ShelfCard = Omit<ShelfRow, 'document' | 'photos' | 'relatedIds'> & { leadPhoto: FrozenPhoto | null };

export type PhotoRow = {
  id: Id;
  /** of the original's bytes: the same file twice is one photo (NEWSROOM §8) */
  sha256: string;
  purpose: 'editorial' | 'logo';
  fileName: string;
  mime: string;
  bytes: number;
  /** upright, in pixels */
  width: number;
  height: number;
  /** every raw value as read, by block ("xmp", "iim", "exif"), kept for ever */
  raw: Record<string, unknown>;
  creators: string[];
  /** the provider line as read or as a person wrote it ("AFP/Getty Images") */
  credit: string;
  /** wording the owner demands; printed instead of creators + credit when not empty */
  mandatedCredit: string;
  /** what is printed; empty means "no credit", which refuses a publish */
  creditLine: string;
  caption: string;
  alt: string;
  copyright: string;
  category: PhotoCategory;
  takenAt: Millis | null;
  thumbhash: string;
  renditions: Rendition[];
  /** fields that a person wrote and no re-processing may overwrite */
  editedFields: string[];
  createdBy: Id;
  createdAt: Millis;
  updatedAt: Millis;
};

export type PhotoCategory =
  | 'agency'
  | 'staff'
  | 'freelance'
  | 'pool'
  | 'handout'
  | 'screengrab'
  | 'social'
  | 'public domain'
  | 'cc';

export type PhotoUse = { storyId: Id; headline: string; state: State; path: string | null; public: boolean };

/** A stored reader page, compressed beforehand (DESIGN §6). */
export type PageRow = {
  path: string;
  build: string;
  status: number;
  type: string;
  etag: string;
  gzip: Uint8Array;
  brotli: Uint8Array;
  expiresAt: Millis | null;
  madeAt: Millis;
};

export type AuditRow = {
  id: Id;
  at: Millis;
  /** null for the system (timers) and for strangers */
  actorId: Id | null;
  actorName: string;
  /** the verb: "publish", "sign in", "set rights" … */
  action: string;
  subjectKind: 'story' | 'photo' | 'person' | 'partner' | 'section' | 'author' | 'topic' | 'settings' | 'token' | 'session';
  subjectId: Id | null;
  /** false for a refused attempt (NEWSROOM §2) */
  allowed: boolean;
  address: string;
  detail: Record<string, unknown>;
};

export type JobRow = {
  id: Id;
  kind: string;
  payload: Record<string, unknown>;
  runAt: Millis;
  attempts: number;
  leaseUntil: Millis | null;
  doneAt: Millis | null;
  error: string | null;
};

/** Newsroom-wide settings, one JSON value a key. */
export type Settings = {
  name: string;
  tagline: string;
  /** IANA zone in which dates are printed and URL dates are counted */
  zone: string;
  /** BCP 47 */
  language: string;
  about: string;
  /** joins creators and chain in a credit line */
  creditSeparator: string;
};

export type Page<T> = { items: T[]; next: string | null };

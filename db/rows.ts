/**
 * The shapes that leave the store. Ids are UUIDv7 text made in the app, times are integer milliseconds UTC
 * (DESIGN §8). Documents are opaque here: the store keeps them, `lib/document` knows what they are.
 */

import type { DiscoverySettings } from './discovery-rows.ts';
import type { Crops, CutFile } from './photo-crop-rows.ts';
import type {
  CreditSettings,
  FocalPoint,
  Lease,
  PhotoDetails,
  PhotoInLibrary,
  PhotoRulesSettings,
  Restriction,
  ShownSpan,
} from './photo-rows.ts';

export type * from './correction-rows.ts';
export type * from './discovery-rows.ts';
export type * from './front-rows.ts';
export type * from './guarding-rows.ts';
export type * from './notice-rows.ts';
export type * from './photo-crop-rows.ts';
export type * from './photo-rows.ts';
export type * from './schedule-rows.ts';
export type * from './story-rows.ts';

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
  /** 'withdrawn' was an invitation */
  kind: 'setup' | 'invite' | 'withdrawn';
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

/** `republish`: whether its stories may be offered for republication */
export type SectionRow = { id: Id; slug: string; name: string; position: number; republish: boolean };
export type AuthorRow = {
  id: Id;
  slug: string;
  name: string;
  /** "Science correspondent"; empty where there is none */
  title: string;
  bio: string;
  /** interests that readers should know of; empty where there are none */
  disclosure: string;
  /** where readers may write to; empty where nobody should */
  email: string;
  /** pages elsewhere, each https */
  links: { label: string; url: string }[];
  personId: Id | null;
  photoId: Id | null;
};
export type TopicRow = { id: Id; slug: string; name: string; description: string };

export type PartnerRow = {
  id: Id;
  name: string;
  logoPhotoId: Id | null;
  /** `{authors}` stands for the names: "{authors}, Daily Wire" ; a form without it replaces the names */
  bylineForm: string;
  licence: string;
  /** which page search engines shall count: ours, the partner's own, or none */
  canonical: 'self' | 'origin' | 'noindex';
  /** whether its photos go along into feeds and into what others republish */
  photosTravel: boolean;
  /** whether its stories may be offered for republication */
  republish: boolean;
  createdAt: Millis;
  updatedAt: Millis;
};

export type Rendition = {
  width: number;
  height: number;
  format: 'jpg' | 'webp' | 'avif';
  bytes: number;
  /** the photo's `updatedAt` when it was made: an older one carries words that are no longer true */
  of?: Millis;
  /** the beginning of its bytes' SHA-256: other bytes have another name and another address */
  hash?: string;
};

export type PhotoRow = PhotoDetails &
  PhotoInLibrary & {
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
    /** rights and refusals that people set (NEWSROOM §8) */
    leases: Lease[];
    /** the supplier's instructions as far as they are rules */
    limits: Restriction[];
    /** when readers may see it, computed from the two; null for always */
    shown: ShownSpan[] | null;
    /** what must stay in every crop: suggested, until a person chose it (`editedFields`); null where nobody looked yet */
    focal: FocalPoint | null;
    /** what editors drew themselves */
    crops: Crops;
    /** files that show a part of it */
    cuts: CutFile[];
    /** where the server fetched it; empty where a person or a transfer brought it */
    sourceUrl: string;
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
  subjectKind:
    | 'story'
    | 'photo'
    | 'person'
    | 'partner'
    | 'section'
    | 'front'
    | 'author'
    | 'topic'
    | 'redirect'
    | 'settings'
    | 'desk view'
    | 'collection'
    | 'token'
    | 'audit'
    | 'session';
  subjectId: Id | null;
  /** false for a refused attempt (NEWSROOM §2) */
  allowed: boolean;
  address: string;
  detail: Record<string, unknown>;
};

export type JobRow = {
  id: Id;
  kind: string;
  /** a runner each: what takes long, or waits for strangers, holds up nothing else */
  lane: 'usual' | 'slow' | 'urgent';
  payload: Record<string, unknown>;
  runAt: Millis;
  attempts: number;
  leaseUntil: Millis | null;
  doneAt: Millis | null;
  error: string | null;
};

/** Newsroom-wide settings, one JSON value a key. */
export type Settings = CreditSettings &
  DiscoverySettings &
  PhotoRulesSettings & {
    name: string;
    tagline: string;
    /** IANA zone in which dates are printed and URL dates are counted */
    zone: string;
    /** BCP 47 */
    language: string;
    about: string;
    /** joins creators and chain in a credit line */
    creditSeparator: string;
    /** our own stories are offered to other sites as pages to copy from */
    republish: boolean;
    /** the conditions that stand above the copy */
    republishTerms: string;
    /** who wrote a story alone does not approve it (NEWSROOM §3) */
    approvalBySecondPerson: boolean;
    /** a first edition by hand needs an approval of just that text */
    publishNeedsApproval: boolean;
  };

export type Page<T> = { items: T[]; next: string | null };

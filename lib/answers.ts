import type {
  AuthorRow,
  Id,
  Millis,
  PhotoCategory,
  PhotoUse,
  Rendition,
  Role,
  SectionRow,
  Settings,
  State,
  StoredDocument,
  TopicRow,
} from '#db/index.ts';
import type { HouseAction, PhotoAction, StoryAction } from './access.ts';
import type { HoldAnswer } from './answers/guarding.ts';
import type { InLibraryAnswer } from './answers/library.ts';
import type { PhotoDetailsAnswer } from './answers/photos.ts';
import type { PlannedCard } from './answers/planning.ts';
import type { CardTimes } from './answers/schedule.ts';
import type { Finding } from './document/finding.ts';

export type * from './answers/acts.ts';
export type * from './answers/desk.ts';
export type * from './answers/discovery.ts';
export type * from './answers/guarding.ts';
export type * from './answers/library.ts';
export type * from './answers/masthead.ts';
export type * from './answers/photos.ts';
export type * from './answers/planning.ts';
export type * from './answers/schedule.ts';
export type * from './answers/uploads.ts';

/**
 * What `/api/newsroom` answers, for screens and scripts (DESIGN §7). Only a `present.ts` makes these (STYLE 8).
 * Every list is `{items, next}`; every error is `ErrorAnswer` (errors.ts).
 */
export type List<T> = { items: T[]; next: string | null };

/** GET session */
export type SessionAnswer = {
  person: PersonAnswer;
  abilities: HouseAction[];
  newsroom: { name: string; zone: string; url: string };
};

export type PersonAnswer = {
  id: Id;
  name: string;
  email: string;
  role: Role;
  createdAt: Millis;
  removed: boolean;
  /** the invitation is still open */
  waiting: boolean;
};

/** POST people: the one-time link is shown once and never again */
export type InvitationAnswer = {
  id: string;
  email: string;
  name: string;
  role: Role;
  expiresAt: Millis;
  link?: string;
  /** the link is for a new password of somebody who works here already; only when the link itself is read */
  renews?: boolean;
};

/** GET set-up: the link opens; `sample` when the newsroom can be filled with a sample */
export type SetUpAnswer = { newsroom: string; sample: boolean };

/** GET people: `invitations` are those not yet accepted, for admins (empty for others) */
export type PeopleAnswer = List<PersonAnswer> & { invitations: InvitationAnswer[] };

/** POST tokens answers `token` once */
export type TokenAnswer = {
  id: Id;
  name: string;
  createdAt: Millis;
  lastUsedAt: Millis | null;
  expiresAt: Millis | null;
  token?: string;
};

/** An item of GET stories */
export type StoryCard = PlannedCard &
  CardTimes & {
    id: Id;
    state: State;
    headline: string;
    dek: string;
    slug: string | null;
    words: number;
    section: SectionRow | null;
    authors: Pick<AuthorRow, 'id' | 'name'>[];
    createdBy: { id: Id; name: string };
    createdAt: Millis;
    updatedAt: Millis;
    publishedAt: Millis | null;
    /** path while public */
    url: string | null;
    leadPhotoId: Id | null;
    hasUnpublishedChanges: boolean;
    /** an open legal hold lies on it */
    held: boolean;
    abilities: StoryAction[];
  };

/** Why a draft came back from its editor */
export type ReturnAnswer = { note: string; by: string; at: Millis };

/** GET stories/{id}, and what every change of a story answers */
export type StoryAnswer = StoryCard & {
  /** steps of the document so far: the `baseVersion` of PUT …/document */
  version: number;
  /** changes of fields so far */
  revision: number;
  document: StoredDocument['doc'];
  sectionId: Id | null;
  authorIds: Id[];
  partnerId: Id | null;
  topicIds: Id[];
  personIds: Id[];
  /** where a partner published it first */
  originUrl: string | null;
  /** false: never offered for republication */
  republish: boolean;
  /** what the story is to be about */
  pitch: string;
  partner: PartnerAnswer | null;
  topics: TopicRow[];
  firstPublishedAt: Millis | null;
  /** an editor returned this draft, and it was not sent again yet */
  returned: ReturnAnswer | null;
  /** the open legal hold */
  hold: HoldAnswer | null;
  /** the publish checks now, as warnings (NEWSROOM §5) */
  findings: Finding[];
  /** the photos and stories that the document names, so that the editor can draw them */
  photos: PhotoAnswer[];
  links: StoryLink[];
};

/** What the editor shows of a RELATED target, and what a search for one answers (GET related?q=) */
export type StoryLink = {
  id: Id;
  headline: string;
  state: State;
  public: boolean;
  url: string | null;
  publishedAt: Millis | null;
  section: string | null;
};

export type VersionAnswer = {
  id: Id;
  n: number;
  kind: string;
  note: string;
  by: { id: Id; name: string };
  at: Millis;
  /** when readers saw it; only in lists */
  public?: { from: Millis; until: Millis | null }[];
};

export type PhotoAnswer = PhotoDetailsAnswer &
  InLibraryAnswer & {
    id: Id;
    fileName: string;
    creditLine: string;
    caption: string;
    alt: string;
    creators: string[];
    credit: string;
    mandatedCredit: string;
    copyright: string;
    category: PhotoCategory;
    rights: { category: PhotoCategory };
    takenAt: Millis | null;
    width: number;
    height: number;
    bytes: number;
    mime: string;
    thumbhash: string;
    renditions: Rendition[];
    /** for newsroom screens, also while no reader may see it; `{width}` is one of `renditions` */
    previewUrl: string;
    createdBy: { id: Id; name: string };
    createdAt: Millis;
    /** the open legal hold */
    hold: HoldAnswer | null;
    abilities: PhotoAction[];
    /** raw values as read, only in GET photos/{id} */
    raw?: Record<string, unknown>;
  };

/** GET photos/{id}/uses */
export type PhotoUsesAnswer = List<PhotoUse>;

export type PartnerAnswer = {
  id: Id;
  name: string;
  bylineForm: string;
  licence: string;
  canonical: 'self' | 'origin' | 'noindex';
  photosTravel: boolean;
  republish: boolean;
  logoPhotoId: Id | null;
  logoUrl: string | null;
};

export type SettingsAnswer = Settings;

export type AuditAnswer = {
  id: Id;
  at: Millis;
  actor: { id: Id | null; name: string };
  action: string;
  subjectKind: string;
  subjectId: Id | null;
  /** the headline or name as it is now; null where there is none, or the thing is gone */
  subjectName: string | null;
  allowed: boolean;
  address: string;
  detail: Record<string, unknown>;
};

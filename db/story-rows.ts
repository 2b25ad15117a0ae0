import type { CutFile } from './photo-crop-rows.ts';
import type { FocalPoint } from './photo-rows.ts';
import type { Embargo, Id, Millis, PhotoCategory, Rendition, State, StoredDocument } from './rows.ts';

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
  /** where a partner published it first; counts when the partner's canonical policy is 'origin' */
  originUrl: string | null;
  /** false: never offered for republication, whatever else allows it */
  republish: boolean;
  /** who is to write it: may write it as if it were theirs */
  assigneeId: Id | null;
  dueAt: Millis | null;
  plannedWords: number | null;
  /** what the story is to be about, before there is text; empty where nobody said */
  pitch: string;
  /** proposed and not accepted yet: it stands in planning, before the desk */
  isPitch: boolean;
  /** the version that an editor approved, and what it was made from: anything later is not approved */
  approvedVersionId: Id | null;
  approvedBy: Id | null;
  approvedAt: Millis | null;
  approvedStepVersion: number | null;
  approvedRevision: number | null;
  /** null where there is none; what it says may be over already */
  embargo: Embargo | null;
};

/** The fields that PATCH changes, one at a time. */
export type StoryFields = Pick<
  StoryRow,
  'slug' | 'sectionId' | 'partnerId' | 'authorIds' | 'topicIds' | 'personIds' | 'originUrl' | 'republish'
>;

/** Who, until when, how long, about what: a change of these is none of the text and leaves `revision` alone. */
export type PlanningFields = Pick<StoryRow, 'assigneeId' | 'dueAt' | 'plannedWords' | 'pitch'>;

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
  kind: 'save' | 'approve' | 'schedule' | 'publish' | 'unpublish' | 'replace' | 'restore' | 'lock' | 'rescue';
  note: string;
  stepVersion: number;
  revision: number;
  document: StoredDocument;
  fields: StoryFields;
  by: Id;
  at: Millis;
  /** what was printed beneath each photo then; the store writes it. Null in versions from before it was kept */
  credits?: Record<Id, string> | null;
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
  /** not in editions from before it was kept: such a photo is passed on to nobody */
  category?: PhotoCategory;
  /** where the file says how the picture was made (IPTC) */
  digitalSourceType?: string;
  /** pages that the file names: its licence, and where one is to be had */
  licenceUrl?: string;
  acquireUrl?: string;
  /** what crops keep in sight */
  focal?: FocalPoint | null;
  /** files that show a part of it, where a page or another site shows one; those that are ready */
  cuts?: CutFile[];
  /** its licence forbids to cut it: it is shown whole everywhere */
  whole?: true;
  /** readers may not see it at this moment: nothing of it is printed but its place */
  withheld?: true;
};

/** What of a photo an edition follows without being published again. */
export type EditionFiles = Pick<FrozenPhoto, 'renditions' | 'cuts' | 'focal' | 'whole'>;

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
  originUrl: string | null;
  republish: boolean;
};

/** What a list of stories prints: a front page, a section, a feed's head. No document. */
export type ShelfCard = Omit<ShelfRow, 'document' | 'photos' | 'relatedIds'> & {
  leadPhoto: FrozenPhoto | null;
};

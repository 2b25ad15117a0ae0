import type { Id, Millis } from './rows.ts';

/** `home` is the site's front page; a section's front has the section's id. */
export type FrontId = string;

/** How a front opens: a lead with so many stories beside it, a lead with a list of headlines, or four equal stories. */
export type OpeningShape = 'lead-2' | 'lead-4' | 'lead-7' | 'lead-list' | 'four';

/** A story that was put in a place by hand. Empty words mean the story's own. */
export type FrontPin = {
  storyId: Id;
  /** from then on the place is automatic again; null for no end */
  until: Millis | null;
  headline: string;
  kicker: string;
  dek: string;
  /** false leaves the story's photo away here */
  photo: boolean;
};

/** One place of a front: pinned, or automatic when `pin` is null. The id is the layout's own and never reused. */
export type FrontSlot = { id: string; pin: FrontPin | null };

/** Where the automatic places of a band take their stories from; `hand` takes none. */
export type FrontSource =
  | { by: 'newest' }
  | { by: 'section'; sectionId: Id }
  | { by: 'topic'; topicId: Id }
  | { by: 'hand' };

/** A titled river below the opening. An empty title is that of the section or topic. */
export type FrontBand = {
  id: string;
  title: string;
  source: FrontSource;
  /** one story large and the others beside it, or all alike in rows */
  look: 'feature' | 'row';
  slots: FrontSlot[];
};

export type FrontLayout = { opening: { shape: OpeningShape; slots: FrontSlot[] }; bands: FrontBand[] };

/** The working layout of a front: what editors see and change. Readers see the published version. */
export type FrontRow = {
  id: FrontId;
  layout: FrontLayout;
  /** grows with every change; a write names the one that it started from */
  revision: number;
  changedBy: Id;
  changedAt: Millis;
  /** null while readers see the automatic front */
  liveVersionId: Id | null;
};

/** An unalterable copy of a layout: shown to readers from `publishedAt`, or to be shown at `runAt`. */
export type FrontVersionRow = {
  id: Id;
  frontId: FrontId;
  /** 1 for the first of its front */
  n: number;
  layout: FrontLayout;
  note: string;
  by: Id;
  madeAt: Millis;
  publishedAt: Millis | null;
  /** when it is to go out by itself; null for one that was published by hand */
  runAt: Millis | null;
  /** the wall time and IANA zone in which that was said ("2026-11-24T06:00") */
  local: string | null;
  zone: string | null;
  cancelledAt: Millis | null;
};

import type { Id, Millis, State } from './rows.ts';

/** A moment as a person means it: the time on the wall in a zone, and the instant that it is (NEWSROOM §6). */
export type WallMoment = {
  at: Millis;
  /** '2026-11-23T06:00': seconds are zero */
  local: string;
  /** IANA, 'America/New_York' */
  zone: string;
};

/** "Not before" this time; `until` null is for ever. It hides nothing by itself: an embargoed story is never on the shelf. */
export type Embargo = { until: WallMoment | null; by: Id; setAt: Millis };

/** A version that waits to go out: at a time, or when the story's embargo ends. */
export type ScheduleRow = {
  storyId: Id;
  /** another with every setting: what a timer took is void once it was set anew */
  id: Id;
  versionId: Id;
  why: 'schedule' | 'embargo';
  /** for a story that is out already */
  kind: 'update' | 'minor';
  /** null, like `local` and `zone`, while an embargo has no end */
  at: Millis | null;
  local: string | null;
  zone: string | null;
  /** which of two, where the wall shows the time twice */
  choice: 'earlier' | 'later' | null;
  by: Id;
  madeAt: Millis;
  /** the state that the story has again when it does not go out */
  backTo: State;
  /** the photos of that version, which are in use until it went out */
  photoIds: Id[];
  attempts: number;
  leaseUntil: Millis | null;
};

/** With what a screen says of the version: its number, and what it was made from. */
export type WaitingRow = ScheduleRow & {
  versionNumber: number;
  versionStep: number;
  versionRevision: number;
};

/** How a schedule ended. */
export type PastScheduleRow = Pick<
  ScheduleRow,
  'id' | 'storyId' | 'versionId' | 'why' | 'kind' | 'at' | 'local' | 'zone' | 'by' | 'madeAt'
> & {
  endedAt: Millis;
  /** 'refused': its checks failed at the minute; 'taken off': by a person; 'overtaken': by a publish, unpublish or kill */
  outcome: 'out' | 'refused' | 'taken off' | 'overtaken';
  /** a sentence for 'refused', else empty */
  reason: string;
  /** how long after its time it went out; null when it did not */
  lateMs: Millis | null;
};

import type { Id, Millis } from '#db/index.ts';
import type { StoryCard } from '../answers.ts';
import type { Finding } from '../document/finding.ts';

/** What waits to go out (NEWSROOM §6); on every card. Times are null where an embargo has no end. */
export type ScheduleAnswer = {
  at: Millis | null;
  local: string | null;
  zone: string | null;
  why: 'schedule' | 'embargo';
  kind: 'update' | 'minor';
  versionId: Id;
  /** its number within the story */
  version: number;
  by: { id: Id; name: string };
  madeAt: Millis;
  /** the story was changed since: what goes out is not what the editor shows */
  differs: boolean;
};

export type EmbargoAnswer = {
  until: { at: Millis; local: string; zone: string } | null;
  by: { id: Id; name: string };
  setAt: Millis;
  /** false once its time has come */
  holds: boolean;
};

/** How a schedule ended */
export type PastScheduleAnswer = {
  at: Millis | null;
  local: string | null;
  zone: string | null;
  why: 'schedule' | 'embargo';
  by: { id: Id; name: string };
  endedAt: Millis;
  outcome: 'out' | 'refused' | 'taken off' | 'overtaken';
  /** what its checks found, for 'refused' */
  reason: string;
  /** ms after its time, where it went out */
  lateMs: Millis | null;
};

/** What every card says of times */
export type CardTimes = {
  schedule: ScheduleAnswer | null;
  embargo: EmbargoAnswer | null;
  /** it did not go out, or its present edition went out a minute late or more */
  missed: PastScheduleAnswer | null;
};

/** An item of GET schedule: what goes out, with the findings of that version now */
export type ScheduledStory = { story: StoryCard; schedule: ScheduleAnswer; findings: Finding[] };

/** An item of GET schedule/past */
export type PastSchedule = PastScheduleAnswer & {
  id: Id;
  story: { id: Id; headline: string; state: StoryCard['state']; url: string | null };
};

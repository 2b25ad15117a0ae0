import type { FrontId, FrontLayout, Id, Millis, State } from '#db/index.ts';
import type { FrontWarning } from '../fronts/warnings.rules.ts';

/** A line of GET fronts */
export type FrontCard = {
  id: FrontId;
  name: string;
  /** where readers find it */
  path: string;
  /** the version that readers see; null while the front is automatic */
  published: FrontVersionCard | null;
  /** the working layout is not what readers see */
  differs: boolean;
  /** the next change that is scheduled */
  next: FrontVersionCard | null;
  changedAt: Millis | null;
  changedBy: string;
};

/** A version of a front without its layout */
export type FrontVersionCard = {
  n: number;
  note: string;
  by: string;
  madeAt: Millis;
  publishedAt: Millis | null;
  /** when it goes or went out by itself, with the wall time and zone in which that was said */
  runAt: Millis | null;
  local: string | null;
  zone: string | null;
  /** it went out that much after its time; 0 for in time */
  lateMs: number;
  cancelled: boolean;
  /** readers see it now */
  live: boolean;
};

/** GET fronts/{id}/versions/{n}: `changes` says what is different in the working layout */
export type FrontVersionAnswer = FrontVersionCard & { layout: FrontLayout; changes: string[] };

/** A story as the screen of a front shows it */
export type FrontStory = {
  id: Id;
  headline: string;
  dek: string;
  section: string | null;
  state: State;
  public: boolean;
  publishedAt: Millis | null;
  path: string | null;
  /** a small picture; null without a photo or while readers may not see it */
  thumb: string | null;
};

/** GET fronts/{id} */
export type FrontAnswer = FrontCard & {
  sectionId: Id | null;
  layout: FrontLayout;
  /** names the state of the working layout; a write says which it started from */
  version: number;
  /** the story that stands in each place, by the place's id */
  standing: Record<string, Id>;
  stories: FrontStory[];
  warnings: FrontWarning[];
  /** what publishing now would change, in sentences */
  changes: string[];
  scheduled: FrontVersionCard[];
};

import type { Id, State, StoryFields } from '#db/index.ts';
import type { ErrorKind } from '../errors.ts';

/**
 * The words of the live connection (`/live`, one WebSocket a tab, JSON messages) and the interface by which verbs
 * tell open tabs what happened. The hub that implements it is `writing/hub.ts`.
 */

export type StepJson = Record<string, unknown>;

/** Somebody in a story, one entry a tab: the same person in two tabs is two (NEWSROOM §4.2). */
export type Present = { clientId: string; personId: Id; name: string; colour: string; cursor: Cursor | null };
export type Cursor = { anchor: number; head: number; version: number };

export type FromTab =
  /** enters a story, having steps up to `version` (0 for none) */
  | { type: 'enter'; storyId: Id; version: number; clientId: string }
  | { type: 'leave'; storyId: Id }
  /** unconfirmed steps, starting from `version`; `ref` comes back in the answer */
  | { type: 'steps'; storyId: Id; version: number; steps: StepJson[]; clientId: string; ref: number }
  | { type: 'cursor'; storyId: Id; cursor: Cursor | null }
  /** watches the desk: `desk` and `presence` messages follow */
  | { type: 'watch desk' }
  /** looks at a front, or at none any more: `front` and `front present` follow */
  | { type: 'watch front'; frontId: string | null }
  | { type: 'ping' };

export type ToTab =
  /** the steps after the version that the tab named, and who is here; `resync` when they are too many or unknown: reload */
  | { type: 'entered'; storyId: Id; version: number; steps: SentStep[]; present: Present[]; resync: boolean }
  | { type: 'accepted'; storyId: Id; ref: number; version: number }
  /** the batch started from an old version: these came before; rebase and send again */
  | { type: 'behind'; storyId: Id; ref: number; version: number; steps: SentStep[] }
  | { type: 'refused'; storyId: Id; ref: number | null; kind: ErrorKind; message: string }
  | { type: 'steps'; storyId: Id; version: number; steps: SentStep[] }
  | { type: 'present'; storyId: Id; present: Present[] }
  | { type: 'cursor'; storyId: Id; clientId: string; cursor: Cursor | null }
  | { type: 'fields'; storyId: Id; revision: number; fields: Partial<StoryFields>; by: string }
  | { type: 'state'; storyId: Id; state: State; by: string; sentence: string }
  /** a story's row changed: the desk refetches or patches it */
  | { type: 'desk'; storyId: Id }
  /** who is in which story now; `all`: and in no other. Each person once, nobody where the last one left */
  | {
      type: 'presence';
      all: boolean;
      stories: { storyId: Id; people: { personId: Id; name: string; colour: string }[] }[];
    }
  /** somebody told this person something (`sentence`), or they read it in another tab (null): count anew */
  | { type: 'notice'; sentence: string | null }
  /** colleagues wrote to each other about the story */
  | { type: 'notes'; storyId: Id }
  /** a front's working layout or what readers see of it changed: ask for it */
  | { type: 'front'; frontId: string; revision: number; by: string }
  /** who looks at the front, one entry a tab */
  | { type: 'front present'; frontId: string; present: { personId: Id; name: string }[] }
  /** the session ended or the role changed: the tab asks who it is now */
  | { type: 'who'; sentence: string }
  | { type: 'pong' };

export type SentStep = { step: StepJson; clientId: string };

/** What verbs call after their transaction has committed. Never throws; nobody listening is fine. */
export type Live = {
  steps(storyId: Id, fromVersion: number, steps: SentStep[]): void;
  fields(storyId: Id, revision: number, fields: Partial<StoryFields>, by: string): void;
  state(storyId: Id, state: State, by: string, sentence: string): void;
  desk(storyId: Id): void;
  front(frontId: string, revision: number, by: string): void;
  notice(personId: Id, sentence: string | null): void;
  notes(storyId: Id): void;
  /** a person's role changed, or they were removed or signed out: their tabs must ask again; a closed session is cut */
  person(personId: Id, sentence: string): void;
};

/** For tests, scripts and `next build`: nobody is connected. */
export const nobodyListens: Live = {
  steps() {},
  fields() {},
  state() {},
  desk() {},
  front() {},
  notice() {},
  notes() {},
  person() {},
};

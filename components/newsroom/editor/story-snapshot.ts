import type { Present } from '#lib/writing/live.ts';
import { type SaveState, saveState } from './live/save-state.ts';
import type { Refusal } from './live/story-session.ts';

/** What the screen shows of an open story; a new object only when something of it changed. */
export type StorySnapshot = {
  save: SaveState;
  present: Present[];
  /** the server's sentence, while it refuses this tab's writing for good */
  refusal: string | null;
  canWrite: boolean;
  /** counts changes of the fields: `fields.value(…)` is asked again */
  fields: number;
};

export type StoryNews = {
  /** somebody changed fields, state or roles: what the screen knows beside the text is old */
  storyChanged(): void;
  /** what somebody did with the story, in a sentence */
  said(sentence: string, by: string): void;
  textLost(texts: string[]): void;
  /** steps can not lead from here to the present text: open the story again */
  reopen(): void;
};

/** Refusals that pass by themselves leave the text writable. */
const passing: Refusal['kind'][] = ['SignInFirst', 'Unexpected', 'TooMuch'];

/** What the screen shows, out of what is known. */
export function snapshotOf(known: {
  isIn: boolean;
  hasUnsaved: boolean;
  isKept: boolean;
  refusal: Refusal | null;
  fieldProblem: string | null;
  mayEdit: boolean;
  present: Present[];
  fields: number;
}): StorySnapshot {
  const { refusal } = known;
  const isForGood = refusal !== null && !passing.includes(refusal.kind);
  return {
    save: saveState({
      connected: known.isIn,
      unconfirmed: known.hasUnsaved,
      keptHere: known.isKept,
      refusal: refusal?.message ?? known.fieldProblem,
    }),
    present: known.present,
    refusal: isForGood ? refusal.message : null,
    canWrite: known.mayEdit && !isForGood,
    fields: known.fields,
  };
}

import type { State, StoryRow } from '#db/index.ts';
import { conflict } from '../errors.ts';

/** Throws Conflict where a colleague moved the story since the act began: it was meant for the state that was seen then. */
export function refuseMoved(story: Pick<StoryRow, 'state'>, begun: State): void {
  if (story.state === begun) return;
  throw conflict(`Meanwhile the story is ${story.state}. Look at it again.`, { state: story.state });
}

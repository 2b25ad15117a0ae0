import type { Id, State } from '#db/index.ts';
import type { Context } from '../context.ts';

export type Publication = {
  storyId: Id;
  /** the state that the act left the story in */
  state: State;
  /** what colleagues who have the story open are told: "Ana published the story." */
  sentence: string;
};

/**
 * What follows every act that changed what readers see, once its transaction has committed: open tabs learn the new
 * state, and desks the new row. What a CDN has to forget needs no word here: the store notes it in the act's own
 * transaction, wherever pages are cleared.
 */
export function afterPublication(
  { live, actor }: Pick<Context, 'live' | 'actor'>,
  { storyId, state, sentence }: Publication,
): void {
  live.state(storyId, state, actor?.name ?? '', sentence);
  live.desk(storyId);
}

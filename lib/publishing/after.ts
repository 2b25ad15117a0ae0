import type { Id, State } from '#db/index.ts';
import type { Context } from '../context.ts';
import type { Telling } from '../notices/notify.ts';
import { tellOfPublication } from '../notices/tell-of-publication.ts';

export type Publication = {
  storyId: Id;
  /** the state that the act left the story in */
  state: State;
  /** what colleagues who have the story open are told: "Ana published the story." */
  sentence: string;
};

/**
 * What follows every act that changed what readers see, once its transaction has committed: open tabs learn the new
 * state and desks the new row, and the authors are told. What a CDN has to forget needs no word here: the store notes
 * it in the act's own transaction, wherever pages are cleared.
 */
export function afterPublication(ctx: Telling & Pick<Context, 'actor'>, publication: Publication): void {
  const { live, actor } = ctx;
  const { storyId, state, sentence } = publication;
  live.state(storyId, state, actor?.name ?? '', sentence);
  live.desk(storyId);
  void tellOfPublication(ctx, publication);
}

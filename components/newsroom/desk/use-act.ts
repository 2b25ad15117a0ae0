'use client';

import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query';
import { toast } from '#components/ui/toast.tsx';
import type { StoryAnswer, StoryCard } from '#lib/answers.ts';
import { moves } from '#lib/stories/moves.ts';
import { api, sentenceOf } from '../api.ts';
import { keys } from '../queries.ts';
import { type Act, actDone } from './acts.ts';
import { deskChanged } from './use-desk.ts';

type OneAct = { act: Act; story: Pick<StoryCard, 'id' | 'headline'>; note?: string };

/** Does one act on the server. */
export function doAct({ act, story, note = '' }: OneAct): Promise<StoryAnswer> {
  if (act === 'publish' || act === 'publish changes') return api.stories.publish(story.id);
  if (act === 'unpublish') return api.stories.unpublish(story.id);
  return api.stories.move(story.id, moves[act].to, note);
}

/** An act that needs no question first: the notice says what happened. */
export function useQuickAct() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: doAct,
    onSuccess: (after, { act }) => actIsDone(queries, act, after),
    onError: (error, { story }) => {
      toast.refused(sentenceOf(error));
      deskChanged([story.id]);
    },
  });
}

/** After an act: what the lists show is old, and the person hears that it is done. */
export function actIsDone(queries: QueryClient, act: Act, after: Pick<StoryAnswer, 'id' | 'state'>): void {
  const waits = act === 'publish' && after.state === 'scheduled';
  toast.done(waits ? 'It goes out when its embargo ends.' : actDone[act]);
  deskChanged([after.id]);
  void queries.invalidateQueries({ queryKey: keys.desk, refetchType: 'none', type: 'inactive' });
}

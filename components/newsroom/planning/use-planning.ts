'use client';

import { keepPreviousData, useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { toast } from '#components/ui/toast.tsx';
import type { StoryCard } from '#lib/answers.ts';
import { type PlanningFilter, planning } from '../api/planning.ts';
import { api, sentenceOf } from '../api.ts';
import { live } from '../live-connection.ts';
import { keys } from '../queries.ts';
import { useSession } from '../session/session.tsx';

export type PlanningAct = 'accept' | 'take' | 'spike' | 'plan';

/** What is planned, page by page, the next deadline first. */
export function usePlanning(filter: PlanningFilter) {
  return useInfiniteQuery({
    queryKey: [...keys.planning, filter],
    queryFn: ({ pageParam, signal }) => planning.list({ ...filter, cursor: pageParam, limit: 50 }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
  });
}

const together = 400;

/** Planning follows what colleagues do: one refetch for a burst, and one each time the line comes back. */
export function useWatchPlanning(): void {
  const queries = useQueryClient();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let watched = false;
    const refresh = () => {
      clearTimeout(timer);
      timer = setTimeout(() => queries.invalidateQueries({ queryKey: keys.planning }), together);
    };
    const stops = [
      live.on('desk', refresh),
      live.onOpen(() => {
        live.send({ type: 'watch desk' });
        if (watched) refresh();
        watched = true;
      }),
    ];
    return () => {
      clearTimeout(timer);
      for (const stop of stops) stop();
    };
  }, [queries]);
}

/** Accepts, takes or spikes, and says so; the list is asked for anew. */
export function usePlanningAct() {
  const queries = useQueryClient();
  const { person } = useSession();
  return useMutation({
    mutationFn: async ({ act, card }: { act: Exclude<PlanningAct, 'plan'>; card: StoryCard }) => {
      if (act === 'accept') await planning.accept(card.id);
      else if (act === 'take') await planning.change(card.id, { assigneeId: person.id });
      else await api.stories.move(card.id, 'spiked');
      return done[act];
    },
    onSuccess: (sentence) => toast.done(sentence),
    onError: (error) => toast.refused(sentenceOf(error)),
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: keys.planning });
      void queries.invalidateQueries({ queryKey: keys.desk });
    },
  });
}

const done = {
  accept: 'Accepted: it is a draft now.',
  take: 'It is yours to write.',
  spike: 'Spiked. It can be brought back from the desk.',
};

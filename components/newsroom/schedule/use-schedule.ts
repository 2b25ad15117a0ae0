'use client';

import { keepPreviousData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { scheduleApi } from '../api/schedule.ts';
import { live } from '../live-connection.ts';
import { keys } from '../queries.ts';

type Range = { from?: number; until?: number };

/** What goes out, page by page, the earliest first. */
export const useComing = (range: Range = {}) =>
  useInfiniteQuery({
    queryKey: [...keys.schedule, 'coming', range],
    queryFn: ({ pageParam, signal }) =>
      scheduleApi.list({ ...range, cursor: pageParam, limit: range.from === undefined ? 50 : 100 }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
    staleTime: 0,
  });

/** What went out, or did not, the newest first. */
export const usePast = (wrong: boolean) =>
  useInfiniteQuery({
    queryKey: [...keys.schedule, 'past', wrong],
    queryFn: ({ pageParam, signal }) =>
      scheduleApi.past({ cursor: pageParam, limit: 50, wrong: wrong ? 'yes' : 'no' }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    staleTime: 0,
  });

const together = 400;

/** The schedule follows what colleagues and the clock do: one refetch for a burst of changes. */
export function useWatchSchedule(): void {
  const queries = useQueryClient();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const refresh = () => {
      clearTimeout(timer);
      timer = setTimeout(() => queries.invalidateQueries({ queryKey: keys.schedule }), together);
    };
    const stops = [
      live.on('desk', refresh),
      live.onOpen(() => {
        live.send({ type: 'watch desk' });
        refresh();
      }),
    ];
    return () => {
      clearTimeout(timer);
      for (const stop of stops) stop();
    };
  }, [queries]);
}

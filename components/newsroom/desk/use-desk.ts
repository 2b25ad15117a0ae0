'use client';

import { keepPreviousData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api } from '../api.ts';
import { live } from '../live-connection.ts';
import { keys } from '../queries.ts';
import type { DeskFilter } from './filter.ts';

/** The desk's list, page by page. What was there stays in sight while a new filter's answer comes. */
export function useDesk(filter: DeskFilter) {
  return useInfiniteQuery({
    queryKey: [...keys.desk, filter],
    queryFn: ({ pageParam, signal }) =>
      api.stories.list(
        {
          q: filter.q,
          cursor: pageParam,
          limit: 50,
          ...(filter.state ? { state: filter.state } : {}),
          ...(filter.sectionId ? { sectionId: filter.sectionId } : {}),
        },
        signal,
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
  });
}

const together = 400;

/** Lists follow what colleagues do: one refetch for a burst of changes, and one each time the line comes back. */
export function useWatchDesk(): void {
  const queries = useQueryClient();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let watched = false;
    const refresh = () => {
      clearTimeout(timer);
      timer = setTimeout(() => queries.invalidateQueries({ queryKey: keys.desk }), together);
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

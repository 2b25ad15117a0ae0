'use client';

import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { notices } from '../api/planning.ts';
import { live } from '../live-connection.ts';
import { keys } from '../queries.ts';

/** What this person was told, page by page; follows the live connection. */
export function useNotices() {
  const queries = useQueryClient();
  useEffect(() => {
    let wasOpen = false;
    const again = () => void queries.invalidateQueries({ queryKey: keys.notices });
    const stops = [
      live.on('notice', again),
      // What was told while the line was down was told to nobody here.
      live.onOpen(() => {
        if (wasOpen) again();
        wasOpen = true;
      }),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [queries]);
  return useInfiniteQuery({
    queryKey: keys.notices,
    queryFn: ({ pageParam, signal }) => notices.list({ cursor: pageParam, limit: 20 }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });
}

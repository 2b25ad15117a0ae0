'use client';

import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { api } from '../api.ts';
import { keys } from '../queries.ts';

/** The library page by page; what was there stays in sight while a new search's answer comes. */
export function usePhotos(q: string) {
  return useInfiniteQuery({
    queryKey: [...keys.photos, q],
    queryFn: ({ pageParam, signal }) => api.photos.list({ q, cursor: pageParam, limit: 48 }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
  });
}

/** What was typed, a moment after the typing stopped. */
export function useSettled(text: string, pause = 200): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), pause);
    return () => clearTimeout(timer);
  }, [text, pause]);
  return settled;
}

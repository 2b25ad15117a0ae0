'use client';

import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSettled } from '../../photos/use-photos.ts';
import { fitting } from './fitting.ts';

/**
 * What a box finds by name. Until the answer to the typed words is there, those of the former answer that fit are
 * shown: a list that still held the others would be picked from blindly by a quick hand.
 */
export function useFound<Named extends { id: string; name: string }>(
  key: readonly unknown[],
  search: (
    q: string,
    signal: AbortSignal,
    cursor: string | null,
  ) => Promise<{ items: Named[]; next?: string | null }>,
) {
  const [words, setWords] = useState('');
  const typed = words.trim();
  const q = useSettled(typed);
  const found = useInfiniteQuery({
    queryKey: [...key, 'found', { q }],
    queryFn: ({ pageParam, signal }) => search(q, signal, pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next ?? null,
    placeholderData: (before) => before,
  });
  const answered = found.data?.pages.flatMap((page) => page.items) ?? [];
  const isLooking = q !== typed || found.isPending || found.isPlaceholderData;
  const mayHaveMore = found.hasNextPage && !isLooking;
  return {
    typed,
    setWords,
    isLooking,
    answered,
    items: isLooking ? fitting(answered, typed) : answered,
    /** brings the next page, where there is one */
    more: mayHaveMore ? () => void (found.isFetchingNextPage || found.fetchNextPage()) : undefined,
  };
}

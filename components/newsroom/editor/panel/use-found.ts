'use client';

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSettled } from '../../photos/use-photos.ts';
import { fitting } from './fitting.ts';

/**
 * What a box finds by name. Until the answer to the typed words is there, those of the former answer that fit are
 * shown: a list that still held the others would be picked from blindly by a quick hand.
 */
export function useFound<Named extends { id: string; name: string }>(
  key: readonly unknown[],
  search: (q: string, signal: AbortSignal) => Promise<{ items: Named[] }>,
) {
  const [words, setWords] = useState('');
  const typed = words.trim();
  const q = useSettled(typed);
  const found = useQuery({
    queryKey: [...key, { q }],
    queryFn: ({ signal }) => search(q, signal),
    placeholderData: (before) => before,
  });
  const answered = found.data?.items ?? [];
  const isLooking = q !== typed || found.isPending || found.isPlaceholderData;
  return { typed, setWords, isLooking, answered, items: isLooking ? fitting(answered, typed) : answered };
}

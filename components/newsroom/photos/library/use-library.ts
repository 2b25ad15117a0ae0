'use client';

import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { type LibraryAddress, libraryAddress } from '#lib/photos/library/filter.rules.ts';
import { libraryCalls } from '../../api/library.ts';
import { keys } from '../../queries.ts';
import { type Tile, tileOf } from './tiles.ts';

const firstPage = 60;

/** The library under a filter, page by page. What was there stays in sight while a new filter's answer comes. */
export function useLibrary(filter: LibraryAddress) {
  const list = useInfiniteQuery({
    queryKey: [...keys.photos, 'library', libraryAddress(filter)],
    queryFn: async ({ pageParam, signal }) => {
      const limit = pageParam ? 100 : firstPage;
      const { items, next, total } = await libraryCalls.list(filter, { cursor: pageParam, limit }, signal);
      return { items: items.map(tileOf), next, total };
    },
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
    // Tiles are only ever replaced whole: comparing a hundred thousand of them would hold the page up.
    structuralSharing: false,
  });
  const tiles = useMemo<Tile[]>(() => list.data?.pages.flatMap((page) => page.items) ?? [], [list.data]);
  return { list, tiles, total: list.data?.pages[0]?.total ?? null };
}

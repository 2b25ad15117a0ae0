'use client';

import { type InfiniteData, keepPreviousData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import type { DeskAnswer } from '#lib/answers.ts';
import { type DeskAddress, queryOf, wholeDesk } from '#lib/desk/filter.rules.ts';
import { deskCalls } from '../api/desk.ts';
import { live } from '../live-connection.ts';
import { keys } from '../queries.ts';
import { patched } from './patch.ts';
import { keepPresence } from './presence.ts';

type Pages = InfiniteData<DeskAnswer, string | null>;

const firstPage = 50;
const keyOf = (filter: DeskAddress) => [...keys.desk, queryOf(filter)];

/** The desk's list, page by page. What was there stays in sight while a new filter's answer comes. */
export function useDesk(filter: DeskAddress) {
  const list = useInfiniteQuery({
    queryKey: keyOf(filter),
    queryFn: ({ pageParam, signal }) =>
      deskCalls.list(filter, { cursor: pageParam, limit: pageParam ? 100 : firstPage }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
  });
  // A story that moved between two pages came with both: it is shown once.
  const stories = useMemo(
    () => [
      ...new Map(list.data?.pages.flatMap((page) => page.items.map((card) => [card.id, card]))).values(),
    ],
    [list.data],
  );
  return { list, stories, counts: list.data?.pages[0]?.counts };
}

/** Milliseconds: a burst is one question, and a story somebody types in is asked for a few times a second at most. */
const together = 20;
const atMostEvery = 100;
const mostAtOnce = 100;

const listeners = new Set<(ids: string[]) => void>();
/** Says what this tab itself has just changed, without waiting for the live line. */
export const deskChanged = (ids: string[]): void => {
  for (const listener of listeners) listener(ids);
};

/**
 * Follows what colleagues do: only the stories that changed are asked for, and put where the filter wants them. `held`
 * are those under the hand, which keep their place until they are let go; then `settle` is called with them.
 */
export function useWatchDesk(filter: DeskAddress, held: () => ReadonlySet<string>) {
  const queries = useQueryClient();
  const watcher = useMemo(() => {
    const waiting = new Set<string>();
    const stale = new Set<string>();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let last = 0;

    const ask = async () => {
      timer = undefined;
      last = performance.now();
      const ids = [...waiting].slice(0, mostAtOnce);
      for (const id of ids) waiting.delete(id);
      if (waiting.size > 0) soon();
      try {
        const before = queries.getQueryData<Pages>(keyOf(filter));
        if (!before) return;
        const answer = await deskCalls.list(filter, { ids });
        const kept = held();
        const fits = new Set(answer.items.map((card) => card.id));
        const leaving = ids.filter((id) => kept.has(id) && !fits.has(id));
        const left = leaving.length > 0 ? (await deskCalls.list(wholeDesk, { ids: leaving })).items : [];
        for (const id of ids) if (kept.has(id)) stale.add(id);
        queries.setQueryData<Pages>(
          keyOf(filter),
          (data) => data && patched(data, { ids, answer, filter, held: kept, left }),
        );
        // Other filters' lists in memory are older than this change.
        await queries.invalidateQueries({ queryKey: keys.desk, refetchType: 'none', type: 'inactive' });
      } catch {
        await queries.invalidateQueries({ queryKey: keys.desk });
      }
    };
    const soon = () => {
      timer ??= setTimeout(ask, Math.max(together, last + atMostEvery - performance.now()));
    };
    const changed = (ids: string[]) => {
      for (const id of ids) waiting.add(id);
      soon();
    };
    return {
      changed,
      /** Puts what was held and has been let go where it belongs. */
      settle() {
        const kept = held();
        const free = [...stale].filter((id) => !kept.has(id));
        for (const id of free) stale.delete(id);
        if (free.length > 0) changed(free);
      },
      stop: () => clearTimeout(timer),
    };
  }, [filter, held, queries]);

  useEffect(() => {
    let watched = false;
    listeners.add(watcher.changed);
    const stops = [
      keepPresence(),
      live.on('desk', ({ storyId }) => watcher.changed([storyId])),
      live.onOpen(() => {
        live.send({ type: 'watch desk' });
        // What happened while the line was down is not told again.
        if (watched) void queries.invalidateQueries({ queryKey: keys.desk });
        watched = true;
      }),
    ];
    return () => {
      listeners.delete(watcher.changed);
      watcher.stop();
      for (const stop of stops) stop();
    };
  }, [queries, watcher]);

  return watcher;
}

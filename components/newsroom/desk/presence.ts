'use client';

import { useSyncExternalStore } from 'react';
import type { ToTab } from '#lib/writing/live.ts';
import { live } from '../live-connection.ts';

export type Here = Extract<ToTab, { type: 'presence' }>['stories'][number]['people'];

const nobody: Here = [];
let here: ReadonlyMap<string, Here> = new Map();
const watchers = new Set<() => void>();

/** Keeps who is in which story, as the hub tells it. Answers the function that stops it. */
export const keepPresence = (): (() => void) =>
  live.on('presence', ({ all, stories }) => {
    const now = new Map(all ? [] : here);
    for (const { storyId, people } of stories)
      if (people.length > 0) now.set(storyId, people);
      else now.delete(storyId);
    here = now;
    for (const watcher of watchers) watcher();
  });

/** The people who have the story open at this moment. */
export const useHere = (storyId: string): Here =>
  useSyncExternalStore(
    watch,
    () => here.get(storyId) ?? nobody,
    () => nobody,
  );

function watch(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

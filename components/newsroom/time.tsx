'use client';

import { useSyncExternalStore } from 'react';
import { useSession } from './session/session.tsx';
import { exactTime, since } from './words.ts';

/** A moment as one says it, the exact time in its title; counts on by itself. */
export function Since({ at }: { at: number }) {
  const { zone } = useSession().newsroom;
  const now = useSyncExternalStore(everyQuarterMinute, thisQuarterMinute, () => 0);
  return (
    <time dateTime={new Date(at).toISOString()} title={exactTime(at, zone)}>
      {since(at, now, zone)}
    </time>
  );
}

const thisQuarterMinute = () => Math.floor(Date.now() / 15_000) * 15_000;
function everyQuarterMinute(changed: () => void): () => void {
  const timer = setInterval(changed, 15_000);
  return () => clearInterval(timer);
}

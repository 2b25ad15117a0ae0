'use client';

import { useQuery } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { toast } from '#components/ui/toast.tsx';
import type { FrontAnswer } from '#lib/answers/fronts.ts';
import { fronts } from '../api/fronts.ts';
import { live } from '../live-connection.ts';
import { useSession } from '../session/session.tsx';
import { OpenFront } from './open-front.ts';

export const frontKeys = {
  all: ['fronts'] as const,
  one: (id: string) => ['fronts', id] as const,
  stories: (id: string) => ['fronts', id, 'stories'] as const,
  versions: (id: string) => ['fronts', id, 'versions'] as const,
};

/** The front as it was when the screen opened; from then on `OpenFront` follows it. */
export const useFirstFront = (id: string) =>
  useQuery({
    queryKey: frontKeys.one(id),
    queryFn: ({ signal }) => fronts.read(id, signal),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });

export type Colleague = { personId: string; name: string };

/** ms: one answer for a burst of changes. */
const together = 150;

/** Opens the front on this screen: keeps edits, follows colleagues, warns before an unsaved one is left. */
export function useOpenFront(first: FrontAnswer): { front: OpenFront; present: Colleague[] } {
  const { id } = first;
  const [front] = useState(
    () =>
      new OpenFront(first, {
        read: () => fronts.read(id),
        change: (layout, baseVersion) => fronts.change(id, layout, baseVersion),
        tell: toast.note,
      }),
  );
  const [present, setPresent] = useState<Colleague[]>([]);
  const { person } = useSession();

  useEffect(() => {
    let opened = false;
    let refreshing: ReturnType<typeof setTimeout> | undefined;
    const refreshSoon = () => {
      clearTimeout(refreshing);
      refreshing = setTimeout(() => void front.refresh(), together);
    };
    const stops = [
      live.on('front', ({ frontId, revision, by }) => {
        const { answer, save } = front.snapshot();
        const isEcho = by === person.name && revision <= answer.version + (save === 'saving' ? 1 : 0);
        if (frontId === id && !isEcho) refreshSoon();
      }),
      live.on('front present', (message) => {
        if (message.frontId !== id) return;
        const own = message.present.findIndex(({ personId }) => personId === person.id);
        setPresent(message.present.filter((_, at) => at !== own));
      }),
      live.onOpen(() => {
        live.send({ type: 'watch front', frontId: id });
        if (opened) void front.refresh();
        opened = true;
      }),
    ];
    const warn = (event: BeforeUnloadEvent) => {
      if (front.snapshot().save !== 'saved') event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => {
      clearTimeout(refreshing);
      window.removeEventListener('beforeunload', warn);
      for (const stop of stops) stop();
      live.send({ type: 'watch front', frontId: null });
      front.close();
    };
  }, [front, id, person]);

  return { front, present };
}

export const useFrontNow = (front: OpenFront) =>
  useSyncExternalStore(front.watch, front.snapshot, front.snapshot);

'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { toast } from '#components/ui/toast.tsx';
import { live } from './live-connection.ts';
import { sessionKey } from './session/session.tsx';

/** Asks again who the person is when the server says so, or when the line stays down (perhaps the session has ended). */
export function LiveSession() {
  const queries = useQueryClient();
  useEffect(() => {
    const askWhoIAm = () => queries.invalidateQueries({ queryKey: sessionKey });
    const stops = [
      live.on('who', async ({ sentence }) => {
        await askWhoIAm();
        // That the session is over is said by what asks to sign in again.
        if (sentence && !queries.getQueryState(sessionKey)?.error) toast.note(sentence);
      }),
      live.onStatus(() => {
        if (live.status === 'waiting' && live.failures === 2) askWhoIAm();
      }),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [queries]);
  return null;
}

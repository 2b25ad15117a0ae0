'use client';

import { useQuery } from '@tanstack/react-query';
import { usePathname, useRouter } from 'next/navigation';
import { createContext, type ReactNode, useContext, useEffect } from 'react';
import { Button } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Spinner } from '#components/ui/spinner.tsx';
import type { HouseAction } from '#lib/access.ts';
import type { SessionAnswer } from '#lib/answers.ts';
import { ApiError, api, sentenceOf } from '../api.ts';
import { askToSignIn } from '../request.ts';
import { signInPath } from './return-path.ts';

const SessionContext = createContext<SessionAnswer | null>(null);

export const sessionKey = ['session'] as const;

/** Who is signed in. Only inside the shell, where somebody always is. */
export function useSession(): SessionAnswer {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useSession is for screens inside <SignedIn>.');
  return session;
}

/** Whether the person may do this; the server decides again with each request. */
export const useCan = (action: HouseAction): boolean => useSession().abilities.includes(action);

/** Shows its children to somebody who is signed in, and leads everybody else to the sign-in page and back. */
export function SignedIn({ children }: { children: ReactNode }) {
  const path = usePathname();
  const router = useRouter();
  const session = useQuery({
    queryKey: sessionKey,
    queryFn: ({ signal }) => api.session.read(signal),
    retry: (count, error) => !(error instanceof ApiError && error.status === 401) && count < 2,
  });
  const stranger = session.error instanceof ApiError && session.error.status === 401;
  const wasHere = session.data !== undefined;

  useEffect(() => {
    if (!stranger) return;
    if (wasHere) askToSignIn().catch(() => undefined);
    else router.replace(signInPath(path, location.search));
  }, [stranger, wasHere, path, router]);

  if (session.data) return <SessionContext value={session.data}>{children}</SessionContext>;
  if (session.isError && !stranger)
    return (
      <EmptyState
        title="The newsroom does not answer"
        action={<Button onPress={() => session.refetch()}>Try again</Button>}
      >
        {sentenceOf(session.error)}
      </EmptyState>
    );
  return (
    <div className="grid min-h-dvh place-items-center text-ink-faint">
      <Spinner label="Opening the newsroom" size={20} />
    </div>
  );
}

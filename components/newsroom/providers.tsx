'use client';

import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { type ReactNode, useState } from 'react';
import { RouterProvider } from 'react-aria-components';
import { Toaster } from '#components/ui/toast.tsx';
import { ApiError } from './api.ts';

/** What every newsroom screen stands on: queries, links that do not reload, notices. */
export function Providers({ children }: { children: ReactNode }) {
  const router = useRouter();
  const [queries] = useState(
    () =>
      new QueryClient({
        defaultOptions: {
          // Without network a call fails at once and says so, and nothing waits in silence.
          mutations: { networkMode: 'always' },
          queries: {
            networkMode: 'always',
            refetchOnReconnect: true,
            staleTime: 15_000,
            retry: (count, error) => (error instanceof ApiError ? retries(error, count) : false),
          },
        },
      }),
  );
  return (
    <QueryClientProvider client={queries}>
      <RouterProvider navigate={(path) => router.push(path)}>
        {children}
        <Toaster />
      </RouterProvider>
    </QueryClientProvider>
  );
}

/** A refusal is an answer; only silence and a server's fault are worth a second try. */
const retries = (error: ApiError, count: number) =>
  (error.kind === 'Offline' || error.status >= 500) && count < 2;

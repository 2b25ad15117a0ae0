'use client';

import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';
import { LiveSession } from '../live-session.tsx';
import { UploadPanel } from '../photos/upload-panel.tsx';
import { SignedIn } from '../session/session.tsx';
import { SignInAgain } from '../session/sign-in-again.tsx';
import { TopBar } from './top-bar.tsx';

const openToStrangers = /^\/newsroom\/(sign-in|set-up|join)$/;

/** The frame of every screen: who is here, the way around, and the screen itself. */
export function Shell({ children }: { children: ReactNode }) {
  if (openToStrangers.test(usePathname())) return children;
  return (
    <SignedIn>
      <a
        href="#screen"
        className="sr-only z-50 rounded bg-paper px-3 py-2 focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
      >
        Skip to the screen
      </a>
      <div className="flex min-h-dvh flex-col">
        <TopBar />
        <div id="screen" tabIndex={-1} className="flex min-w-0 flex-1 flex-col outline-none">
          {children}
        </div>
      </div>
      <SignInAgain />
      <LiveSession />
      <UploadPanel />
    </SignedIn>
  );
}

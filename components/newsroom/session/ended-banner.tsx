'use client';

import { useEffect, useRef } from 'react';
import { Button } from '#components/ui/button.tsx';
import { leaveRoom } from '#components/ui/notice-room.ts';

/**
 * Says that the session has ended, along the lower edge, and takes no keyboard: whoever is in the middle of a word goes
 * on with it. F6 leads here and back again.
 */
export function EndedBanner({
  isShown,
  onSignIn,
}: {
  isShown: boolean;
  /** with what had the keyboard before */
  onSignIn: (focused: Element | null) => void;
}) {
  const banner = useRef<HTMLDivElement>(null);
  const before = useRef<Element | null>(null);
  useEffect(() => {
    const { current } = banner;
    if (!isShown || !current) return;
    const size = new ResizeObserver(() => leaveRoom('banner', current.offsetHeight));
    size.observe(current);
    const jump = (event: KeyboardEvent) => {
      if (event.key !== 'F6') return;
      event.preventDefault();
      const here = current.contains(document.activeElement);
      if (!here) before.current = document.activeElement;
      const next = here ? before.current : current.querySelector('button');
      if (next instanceof HTMLElement) next.focus();
    };
    document.addEventListener('keydown', jump);
    return () => {
      size.disconnect();
      leaveRoom('banner', 0);
      document.removeEventListener('keydown', jump);
    };
  }, [isShown]);
  const signIn = () => {
    const { activeElement } = document;
    onSignIn(banner.current?.contains(activeElement) ? before.current : activeElement);
  };
  return (
    // Read out and pressable also while a dialog is open.
    <div ref={banner} data-react-aria-top-layer="true" className="fixed inset-x-0 bottom-0 z-[60]">
      <p role="status" className="sr-only">
        {isShown &&
          'Your session has ended. What you write stays here. Press F6 when you are ready to sign in.'}
      </p>
      {isShown && (
        <section
          aria-label="Your session"
          className="flex items-center justify-center gap-4 border-t border-caution/40 bg-caution-soft px-4 py-2.5 text-caution"
        >
          <p className="min-w-0 flex-1 sm:flex-none">
            <strong className="font-semibold">Your session has ended.</strong> What you write stays here: sign
            in when you are ready.
          </p>
          <Button size="small" preventFocusOnPress onPress={signIn}>
            Sign in
            <kbd aria-hidden className="font-sans text-xs text-ink-faint pointer-coarse:hidden">
              F6
            </kbd>
          </Button>
        </section>
      )}
    </div>
  );
}

'use client';

import { useEffect, useRef } from 'react';
import { Toaster as SonnerToaster, toast as sonner } from 'sonner';
import { leaveRoom } from './notice-room.ts';

const gap = 12;
const place = { bottom: `calc(var(--banner) + ${gap}px)` };

/** Where short notices appear. Once, in the newsroom's layout. */
export function Toaster() {
  const layer = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const { current } = layer;
    if (!current) return;
    const watcher = new MutationObserver(() => leaveRoom('toasts', heightOfToasts(current)));
    watcher.observe(current, { subtree: true, childList: true, attributeFilter: ['style', 'data-removed'] });
    return () => watcher.disconnect();
  }, []);
  return (
    // Read out and pressable also while a dialog is open.
    <div ref={layer} data-react-aria-top-layer="true">
      <SonnerToaster
        position="bottom-center"
        offset={place}
        mobileOffset={place}
        theme="system"
        closeButton
        expand
        visibleToasts={3}
        style={{ fontFamily: 'var(--newsroom-sans)' }}
        toastOptions={{
          style: {
            background: 'var(--paper)',
            color: 'var(--ink)',
            border: '1px solid var(--line)',
            fontSize: '0.875rem',
          },
        }}
      />
    </div>
  );
}

/** From the edge of the screen to above the highest; they stand one upon another at `--offset`. */
function heightOfToasts(layer: HTMLElement): number {
  const shown = layer.querySelectorAll<HTMLElement>(
    '[data-sonner-toast][data-visible=true][data-removed=false]',
  );
  const tops = Array.from(
    shown,
    (one) => (Number.parseFloat(one.style.getPropertyValue('--offset')) || 0) + one.offsetHeight,
  );
  return tops.length === 0 ? 0 : Math.max(...tops) + 2 * gap;
}

/** Notices that pass: what was done, or the sentence of what was refused. */
export const toast = {
  done: (sentence: string, action?: { label: string; onClick: () => void }) =>
    sonner.success(sentence, action ? { action } : {}),
  refused: (sentence: string) => sonner.error(sentence, { duration: 10_000 }),
  note: (sentence: string) => sonner(sentence),
};

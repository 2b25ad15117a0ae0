'use client';

import { Toaster as SonnerToaster, toast as sonner } from 'sonner';

/** Where short notices appear. Once, in the newsroom's layout. */
export function Toaster() {
  return (
    <SonnerToaster
      position="bottom-center"
      theme="system"
      closeButton
      expand
      visibleToasts={5}
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
  );
}

/** Notices that pass: what was done, or the sentence of what was refused. */
export const toast = {
  done: (sentence: string, action?: { label: string; onClick: () => void }) =>
    sonner.success(sentence, action ? { action } : {}),
  refused: (sentence: string) => sonner.error(sentence, { duration: 10_000 }),
  note: (sentence: string) => sonner(sentence),
};

'use client';

import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import type { Finding } from '#lib/document/finding.ts';
import { FindingsList } from '../panel/findings-list.tsx';

/** Why the story was not published; each line leads to its fault (NEWSROOM §5). */
export function RefusedDialog({
  refused,
  onClose,
  onFault,
}: {
  refused: { message: string; findings: Finding[] } | null;
  onClose: () => void;
  onFault: (at: Finding['at']) => void;
}) {
  return (
    <Dialog
      title="Not published"
      isOpen={refused !== null}
      onClose={onClose}
      role="alertdialog"
      footer={<Button onPress={onClose}>Close</Button>}
    >
      <p className="mb-3 text-ink-soft">{refused?.message} Choose a line to go to its fault.</p>
      <FindingsList
        findings={refused?.findings ?? []}
        onFault={(at) => {
          onClose();
          // The dialog gives the keyboard back first.
          setTimeout(() => onFault(at), 350);
        }}
      />
    </Dialog>
  );
}

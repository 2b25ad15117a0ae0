'use client';

import { Button } from '#components/ui/button.tsx';
import { CopyLine } from '#components/ui/copy-line.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import type { InvitationAnswer } from '#lib/answers.ts';

/** Shows a one-time link, once; the admin sends it. */
export function LinkDialog({
  title,
  made,
  note,
  onClose,
}: {
  title: string;
  made: InvitationAnswer;
  /** what using the link brings with it */
  note?: string;
  onClose: () => void;
}) {
  return (
    <Dialog
      title={title}
      isOpen
      mustAnswer
      onClose={onClose}
      footer={<Button onPress={onClose}>Done</Button>}
    >
      <div className="flex flex-col gap-3">
        <p>
          Send this link to <strong className="font-medium">{made.email}</strong>. It works once, for seven
          days, and is shown only now.
        </p>
        {note && <p>{note}</p>}
        <CopyLine label="One-time link" text={made.link ?? ''} />
      </div>
    </Dialog>
  );
}

'use client';

import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { TextAreaField } from '#components/ui/text-field.tsx';

/** Why a story goes back to its author. It can not go without a word. */
export function NoteDialog({
  isOpen,
  onClose,
  onSend,
}: {
  isOpen: boolean;
  onClose: () => void;
  onSend: (note: string) => void;
}) {
  const [note, setNote] = useState('');
  return (
    <Dialog
      title="Return with a note"
      isOpen={isOpen}
      onClose={onClose}
      size="small"
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="primary" isDisabled={note.trim() === ''} onPress={() => onSend(note.trim())}>
            Return
          </Button>
        </>
      }
    >
      <TextAreaField
        label="Note"
        help="What has to be done before it can come back."
        value={note}
        onChange={setNote}
        autoFocus
        isRequired
      />
    </Dialog>
  );
}

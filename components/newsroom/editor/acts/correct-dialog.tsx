'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { Select } from '#components/ui/select.tsx';
import { TextAreaField } from '#components/ui/text-field.tsx';
import { toast } from '#components/ui/toast.tsx';
import type { CorrectionAnswer } from '#lib/answers.ts';
import { actsApi } from '../../api/acts.ts';
import { sentenceOf } from '../../api.ts';
import { keys } from '../../queries.ts';

type Type = CorrectionAnswer['type'];

const types: { id: Type; name: string; hint: string }[] = [
  { id: 'correction', name: 'Correction', hint: 'Something was wrong' },
  {
    id: 'clarification',
    name: 'Clarification',
    hint: 'Right, but could be misread: the “updated” time stays',
  },
  { id: 'update', name: 'Update', hint: 'Something happened since' },
  { id: 'retraction', name: 'Retraction', hint: 'We take the story back' },
];

/** A note that readers see on the story and at /corrections: a new one, or another wording of one. */
export function CorrectDialog({
  storyId,
  edited,
  isOpen,
  onClose,
}: {
  storyId: string;
  edited?: CorrectionAnswer;
  isOpen: boolean;
  onClose: () => void;
}) {
  const queries = useQueryClient();
  const [type, setType] = useState<Type>(edited?.type ?? 'correction');
  const [text, setText] = useState(edited?.text ?? '');
  const [working, setWorking] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const go = async () => {
    setWorking(true);
    setRefusal(undefined);
    try {
      const fields = { type, text: text.trim() };
      if (edited) await actsApi.editCorrection(storyId, edited.id, { ...fields, n: edited.n });
      else await actsApi.addCorrection(storyId, fields);
      void queries.invalidateQueries({ queryKey: keys.story(storyId) });
      toast.done(edited ? 'The note reads anew for readers.' : 'Readers see the note now.');
      onClose();
    } catch (error) {
      setRefusal(sentenceOf(error));
    } finally {
      setWorking(false);
    }
  };
  return (
    <Dialog
      title={edited ? 'Change this note' : 'Correct this story'}
      isOpen={isOpen}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="primary" isPending={working} isDisabled={text.trim() === ''} onPress={go}>
            {edited ? 'Publish the change' : 'Publish the note'}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <p className="text-ink-soft">
          {edited
            ? 'Readers see that the note was changed, and when. Every wording is kept.'
            : 'The note stands on the story, at /corrections and in the feeds at once. It does not change the text.'}
        </p>
        <Select label="Kind" choices={types} value={type} onChange={(id) => setType(id as Type)} />
        <TextAreaField
          label="Note"
          help="Say what was wrong and what is right. Plain text, at most 2,000 characters."
          value={text}
          onChange={setText}
          maxLength={2000}
          rows={5}
          isRequired
          autoFocus
        />
        {refusal && <Notice tone="danger">{refusal}</Notice>}
      </div>
    </Dialog>
  );
}

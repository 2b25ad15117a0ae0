'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { TextAreaField } from '#components/ui/text-field.tsx';
import { actsApi } from '../../api/acts.ts';
import { sentenceOf } from '../../api.ts';
import { keys } from '../../queries.ts';
import { Surfaces } from './surfaces.tsx';
import { Touched } from './touched.tsx';

/** Takes a story away from readers until it is published again, and shows that it is gone. */
export function UnpublishDialog({
  storyId,
  headline,
  isOpen,
  onClose,
}: {
  storyId: string;
  headline: string;
  isOpen: boolean;
  onClose: () => void;
}) {
  const queries = useQueryClient();
  const [note, setNote] = useState('');
  const [step, setStep] = useState<'asking' | 'working' | 'done'>('asking');
  const [refusal, setRefusal] = useState<string>();
  const go = async () => {
    setStep('working');
    setRefusal(undefined);
    try {
      const after = await actsApi.unpublish(storyId, note.trim());
      queries.removeQueries({ queryKey: [...keys.story(storyId), 'surfaces'] });
      queries.setQueryData(keys.story(storyId), after);
      void queries.invalidateQueries({ queryKey: keys.desk });
      setStep('done');
    } catch (error) {
      setRefusal(sentenceOf(error));
      setStep('asking');
    }
  };
  return (
    <Dialog
      title={step === 'done' ? 'The story is unpublished' : 'Unpublish this story?'}
      isOpen={isOpen}
      onClose={onClose}
      footer={
        step === 'done' ? (
          <Button look="primary" onPress={onClose}>
            Done
          </Button>
        ) : (
          <>
            <Button onPress={onClose}>Cancel</Button>
            <Button look="danger" isDisabled={step === 'working'} onPress={go}>
              {step === 'working' ? 'Unpublishing…' : 'Unpublish'}
            </Button>
          </>
        )
      }
    >
      {step === 'done' ? (
        <Surfaces storyId={storyId} />
      ) : (
        <div className="flex flex-col gap-4">
          <p className="font-medium">{headline || 'No headline yet'}</p>
          <p>Its page is gone with the next request. You can publish it again.</p>
          <TextAreaField
            label="Reason"
            help="For colleagues and the audit."
            value={note}
            onChange={setNote}
            maxLength={2000}
            rows={2}
            autoFocus
          />
          <Touched storyId={storyId} />
          {refusal && <Notice tone="danger">{refusal}</Notice>}
        </div>
      )}
    </Dialog>
  );
}

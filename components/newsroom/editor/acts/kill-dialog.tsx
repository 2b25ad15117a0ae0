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

/** Kills a story for good, and then shows that it is gone. */
export function KillDialog({
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
  const [reason, setReason] = useState('');
  const [notice, setNotice] = useState('This story has been withdrawn.');
  const [step, setStep] = useState<'asking' | 'killing' | 'killed'>('asking');
  const [refusal, setRefusal] = useState<string>();
  const go = async () => {
    setStep('killing');
    setRefusal(undefined);
    try {
      const after = await actsApi.kill(storyId, { reason: reason.trim(), notice: notice.trim() });
      queries.removeQueries({ queryKey: [...keys.story(storyId), 'surfaces'] });
      queries.setQueryData(keys.story(storyId), after);
      void queries.invalidateQueries({ queryKey: keys.desk });
      void queries.invalidateQueries({ queryKey: [...keys.story(storyId), 'touched'] });
      setStep('killed');
    } catch (error) {
      setRefusal(sentenceOf(error));
      setStep('asking');
    }
  };
  return (
    <Dialog
      title={step === 'killed' ? 'The story is killed' : 'Kill this story?'}
      isOpen={isOpen}
      onClose={onClose}
      footer={
        step === 'killed' ? (
          <Button look="primary" onPress={onClose}>
            Done
          </Button>
        ) : (
          <>
            <Button onPress={onClose}>Cancel</Button>
            <Button look="danger" isDisabled={reason.trim() === '' || step === 'killing'} onPress={go}>
              {step === 'killing' ? 'Killing…' : 'Kill for good'}
            </Button>
          </>
        )
      }
    >
      {step === 'killed' ? (
        <Surfaces storyId={storyId} />
      ) : (
        <div className="flex flex-col gap-4">
          <p className="font-medium">{headline || 'No headline yet'}</p>
          <Notice tone="danger">
            This is final. With the next request its page shows only your notice, and nobody can publish it
            again. To take it away for a while, unpublish it instead.
          </Notice>
          <TextAreaField
            label="Reason"
            help="For the newsroom and the audit. Readers do not see it."
            value={reason}
            onChange={setReason}
            maxLength={2000}
            isRequired
            autoFocus
          />
          <TextAreaField
            label="Notice for readers"
            help="Stands at every address that the story had. Do not repeat what has to go."
            value={notice}
            onChange={setNotice}
            maxLength={2000}
            rows={2}
          />
          <Touched storyId={storyId} />
          {refusal && <Notice tone="danger">{refusal}</Notice>}
        </div>
      )}
    </Dialog>
  );
}

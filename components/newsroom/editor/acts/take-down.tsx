'use client';

import { useIsFetching, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Notice } from '#components/ui/notice.tsx';
import type { StoryAnswer } from '#lib/answers.ts';
import { sentenceOf } from '../../api.ts';
import { keys } from '../../queries.ts';
import { Surfaces } from './surfaces.tsx';
import { Touched } from './touched.tsx';

export type TakingDown = { storyId: string; headline: string; isOpen: boolean; onClose: () => void };

/**
 * An act that takes a story from its readers: what it touches is shown before it can be done (NEWSROOM §7), and the proof
 * that the story is gone after it.
 */
export function TakeDown({
  storyId,
  headline,
  isOpen,
  onClose,
  words,
  ready = true,
  act,
  children,
}: TakingDown & {
  words: { ask: string; verb: string; doing: string; done: string };
  /** what has to be filled in is */
  ready?: boolean;
  act: () => Promise<StoryAnswer>;
  children: ReactNode;
}) {
  const queries = useQueryClient();
  const [step, setStep] = useState<'asking' | 'working' | 'done'>('asking');
  const [refusal, setRefusal] = useState<string>();
  const stillLooking = useIsFetching({ queryKey: keys.story(storyId), predicate: isFirstLook }) > 0;
  const go = async () => {
    setStep('working');
    setRefusal(undefined);
    try {
      const after = await act();
      queries.removeQueries({ queryKey: [...keys.story(storyId), 'surfaces'] });
      queries.setQueryData(keys.story(storyId), after);
      void queries.invalidateQueries({ queryKey: keys.desk });
      void queries.invalidateQueries({ queryKey: [...keys.story(storyId), 'touched'] });
      setStep('done');
    } catch (error) {
      setRefusal(sentenceOf(error));
      setStep('asking');
    }
  };
  return (
    <Dialog
      title={step === 'done' ? words.done : words.ask}
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
            <Button look="danger" isDisabled={!ready || stillLooking || step === 'working'} onPress={go}>
              {step === 'working' ? words.doing : words.verb}
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
          {children}
          <Touched storyId={storyId} />
          {refusal && <Notice tone="danger">{refusal}</Notice>}
        </div>
      )}
    </Dialog>
  );
}

/** A list that was shown before and is only looked at again holds nobody up. */
const isFirstLook = ({ state }: { state: { data: unknown } }) => state.data === undefined;

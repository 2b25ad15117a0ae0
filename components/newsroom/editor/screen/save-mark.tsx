'use client';

import { Check, CloudOff, LoaderCircle, Lock, TriangleAlert } from 'lucide-react';
import { useEffect, useState } from 'react';
import { classNames } from '#components/ui/class-names.ts';
import type { SaveState } from '../live/save-state.ts';
import type { OpenStory } from '../open-story.ts';
import { useStory } from './use-open-story.ts';

const marks = { saved: Check, saving: LoaderCircle, offline: CloudOff, 'not saved': TriangleAlert };
const tones = {
  saved: 'text-ink-faint',
  saving: 'text-ink-faint',
  offline: 'text-caution font-medium',
  'not saved': 'text-danger font-medium',
};

/** On a phone a tick or a turning circle says this much; the rest is said in words. */
export const isCalm = (kind: SaveState['kind']) => kind === 'saved' || kind === 'saving';

/** Whether everything typed is in the store, always true, or that this person only reads here. Spoken once it has stood for a second. */
export function SaveMark({ story, isReadOnly }: { story: OpenStory; isReadOnly: boolean }) {
  const save = useStory(story, (now) => now.save);
  const [spoken, setSpoken] = useState('');
  useEffect(() => {
    const rest = setTimeout(() => setSpoken(save.sentence), 1_000);
    return () => clearTimeout(rest);
  }, [save.sentence]);
  const onlyReads = isReadOnly && save.kind === 'saved';
  const Mark = onlyReads ? Lock : marks[save.kind];
  return (
    <>
      <span
        data-save-state={save.kind}
        title={onlyReads ? 'You can read this story and copy from it, and not change it.' : save.sentence}
        className={classNames('flex min-w-0 items-center gap-1.5 text-[0.8125rem]', tones[save.kind])}
      >
        <Mark aria-hidden size={14} className="shrink-0" />
        <span className={classNames('truncate', isCalm(save.kind) && 'max-sm:sr-only')}>
          {onlyReads ? 'Read only' : save.sentence}
        </span>
      </span>
      <span role="status" className="sr-only">
        {spoken}
      </span>
    </>
  );
}

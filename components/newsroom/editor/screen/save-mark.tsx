'use client';

import { Check, CloudOff, LoaderCircle, TriangleAlert } from 'lucide-react';
import { useEffect, useState } from 'react';
import { classNames } from '#components/ui/class-names.ts';
import type { OpenStory } from '../open-story.ts';
import { useStory } from './use-open-story.ts';

const marks = { saved: Check, saving: LoaderCircle, offline: CloudOff, 'not saved': TriangleAlert };
const tones = {
  saved: 'text-ink-faint',
  saving: 'text-ink-faint',
  offline: 'text-caution font-medium',
  'not saved': 'text-danger font-medium',
};

/** Whether everything typed is in the store; always true. Spoken once it has stood for a second. */
export function SaveMark({ story }: { story: OpenStory }) {
  const save = useStory(story, (now) => now.save);
  const [spoken, setSpoken] = useState('');
  useEffect(() => {
    const rest = setTimeout(() => setSpoken(save.sentence), 1_000);
    return () => clearTimeout(rest);
  }, [save.sentence]);
  const Mark = marks[save.kind];
  return (
    <>
      <span
        data-save-state={save.kind}
        title={save.sentence}
        className={classNames('flex min-w-0 items-center gap-1.5 text-[0.8125rem]', tones[save.kind])}
      >
        <Mark aria-hidden size={14} className="shrink-0" />
        <span className="truncate">{save.sentence}</span>
      </span>
      <span role="status" className="sr-only">
        {spoken}
      </span>
    </>
  );
}

'use client';

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import type { CorrectionAnswer, StoryAnswer } from '#lib/answers.ts';
import { actsApi } from '../../api/acts.ts';
import { sentenceOf } from '../../api.ts';
import { keys } from '../../queries.ts';
import { Since } from '../../time.tsx';
import { count } from '../../words.ts';
import { CorrectDialog } from './correct-dialog.tsx';

/** The notes on a story, and for editors every wording that they had. */
export function Corrections({ answer }: { answer: StoryAnswer }) {
  const [asking, setAsking] = useState<CorrectionAnswer | 'new' | null>(null);
  const notes = useQuery({
    queryKey: [...keys.story(answer.id), 'corrections'],
    queryFn: ({ signal }) => actsApi.corrections(answer.id, signal),
  });
  const mayCorrect =
    answer.abilities.includes('correct') && answer.firstPublishedAt !== null && answer.state !== 'killed';
  return (
    <div className="flex flex-col gap-2">
      {notes.isError && <p className="text-danger">{sentenceOf(notes.error)}</p>}
      {notes.data?.items.length === 0 && <p className="text-ink-soft">No note stands on this story.</p>}
      <ul className="flex flex-col gap-3">
        {notes.data?.items.map((note) => (
          <li key={note.id}>
            <p className="text-xs text-ink-faint">
              <span className="font-medium capitalize">{note.type}</span>, <Since at={note.at} />
            </p>
            <p className="whitespace-pre-line">{note.text}</p>
            <div className="mt-1 flex items-start gap-2">
              {(note.versions?.length ?? 0) > 1 && <Wordings note={note} />}
              {mayCorrect && (
                <span className="ml-auto">
                  <Button size="small" look="quiet" onPress={() => setAsking(note)}>
                    Change…
                  </Button>
                </span>
              )}
            </div>
          </li>
        ))}
      </ul>
      {mayCorrect && (
        <span>
          <Button size="small" onPress={() => setAsking('new')}>
            Correct…
          </Button>
        </span>
      )}
      {asking && (
        <CorrectDialog
          key={asking === 'new' ? 'new' : asking.id}
          storyId={answer.id}
          {...(asking === 'new' ? {} : { edited: asking })}
          isOpen
          onClose={() => setAsking(null)}
        />
      )}
    </div>
  );
}

function Wordings({ note }: { note: CorrectionAnswer }) {
  const former = note.versions?.slice(1) ?? [];
  return (
    <details className="min-w-0 flex-1 text-xs text-ink-soft">
      <summary className="cursor-pointer">{count(former.length, 'earlier wording')}</summary>
      <ol className="mt-1 flex flex-col gap-1.5 border-l border-line pl-2">
        {former.map(({ n, type, text, by, at }) => (
          <li key={n}>
            <p className="text-ink-faint">
              <span className="capitalize">{type}</span> by {by.name}, <Since at={at} />
            </p>
            <p className="whitespace-pre-line">{text}</p>
          </li>
        ))}
      </ol>
    </details>
  );
}

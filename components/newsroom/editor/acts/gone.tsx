'use client';

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import type { StoryAnswer } from '#lib/answers.ts';
import { actsApi } from '../../api/acts.ts';
import { keys } from '../../queries.ts';
import { Since } from '../../time.tsx';
import { Surfaces } from './surfaces.tsx';

/** Of a story that readers lost: why, what they are told, and the proof that it is gone. */
export function Gone({ answer }: { answer: StoryAnswer }) {
  const [asks, setAsks] = useState(false);
  const touched = useQuery({
    queryKey: [...keys.story(answer.id), 'touched'],
    queryFn: ({ signal }) => actsApi.touched(answer.id, signal),
    enabled: answer.state === 'killed',
  });
  const kill = touched.data?.kill;
  return (
    <div className="flex flex-col gap-2">
      {kill && (
        <>
          <p>
            {kill.by.name} killed it <Since at={kill.at} />: {kill.reason}
          </p>
          <p className="text-ink-soft">Readers are told: “{kill.notice}”</p>
        </>
      )}
      {asks ? (
        <Surfaces storyId={answer.id} />
      ) : (
        <span>
          <Button size="small" onPress={() => setAsks(true)}>
            Is it gone from every surface?
          </Button>
        </span>
      )}
    </div>
  );
}

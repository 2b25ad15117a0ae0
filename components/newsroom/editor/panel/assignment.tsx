'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Badge } from '#components/ui/badge.tsx';
import { Button } from '#components/ui/button.tsx';
import { toast } from '#components/ui/toast.tsx';
import type { StoryAnswer } from '#lib/answers.ts';
import { planning } from '../../api/planning.ts';
import { sentenceOf } from '../../api.ts';
import { PlanFields } from '../../planning/plan-fields.tsx';
import { keys } from '../../queries.ts';

/** Who writes this story, until when and how long; a pitch is accepted here too. */
export function Assignment({ answer }: { answer: StoryAnswer }) {
  const queries = useQueryClient();
  const [working, setWorking] = useState(false);
  const accept = async () => {
    setWorking(true);
    try {
      queries.setQueryData(keys.story(answer.id), await planning.accept(answer.id));
      void queries.invalidateQueries({ queryKey: keys.planning });
      toast.done('Accepted: it is a draft now.');
    } catch (error) {
      toast.refused(sentenceOf(error));
    } finally {
      setWorking(false);
    }
  };
  return (
    <div className="flex flex-col gap-3">
      {answer.isPitch && (
        <div className="flex items-center gap-2 rounded bg-plum-soft px-3 py-2">
          <Badge tone="plum">Pitch</Badge>
          <span className="min-w-0 flex-1 text-ink-soft">Not accepted yet.</span>
          {answer.abilities.includes('accept pitch') && (
            <Button size="small" isPending={working} onPress={() => void accept()}>
              Accept
            </Button>
          )}
        </div>
      )}
      <PlanFields story={answer} pitch={answer.pitch} />
    </div>
  );
}

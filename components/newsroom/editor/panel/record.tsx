'use client';

import { useQueryClient } from '@tanstack/react-query';
import { Eye, History, ScrollText } from 'lucide-react';
import { useState } from 'react';
import { Button, ButtonLink } from '#components/ui/button.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { toast } from '#components/ui/toast.tsx';
import type { StoryAnswer } from '#lib/answers.ts';
import { guardingApi } from '../../api/guarding.ts';
import { sentenceOf } from '../../api.ts';
import { Hold } from '../../holds/hold.tsx';
import { keys } from '../../queries.ts';
import { useCan } from '../../session/session.tsx';
import type { OpenStory } from '../open-story.ts';

/** What was before, and how it will look: versions, preview, history, and a legal hold. */
export function Record({ story, answer }: { story: OpenStory; answer: StoryAnswer }) {
  const queries = useQueryClient();
  const seesAudit = useCan('see audit');
  const { id, abilities } = answer;
  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-wrap gap-2">
        <ButtonLink
          size="small"
          href={`/newsroom/stories/${id}/preview`}
          icon={<Eye aria-hidden size={14} />}
        >
          Preview
        </ButtonLink>
        <ButtonLink
          size="small"
          href={`/newsroom/stories/${id}/versions`}
          icon={<History aria-hidden size={14} />}
        >
          Versions
        </ButtonLink>
        {seesAudit && (
          <ButtonLink
            size="small"
            href={`/newsroom/audit?subjectId=${id}`}
            icon={<ScrollText aria-hidden size={14} />}
          >
            History
          </ButtonLink>
        )}
      </div>
      {abilities.includes('edit story') && <KeepVersion story={story} />}
      <Hold
        kind="stories"
        id={id}
        hold={answer.hold}
        mayHold={abilities.includes('hold')}
        mayLift={abilities.includes('lift hold')}
        onChange={() => void queries.invalidateQueries({ queryKey: keys.story(id) })}
      />
    </div>
  );
}

/** A save by hand: the text as it is now, under a name. */
function KeepVersion({ story }: { story: OpenStory }) {
  const queries = useQueryClient();
  const [note, setNote] = useState('');
  const [working, setWorking] = useState(false);
  const keep = async () => {
    setWorking(true);
    try {
      if (!(await story.settled(5_000))) return toast.refused('Not everything is saved yet. Try again.');
      const { n } = await guardingApi.saveVersion(story.id, note.trim());
      setNote('');
      toast.done(`Kept as version ${n}.`);
      await queries.invalidateQueries({ queryKey: [...keys.story(story.id), 'versions'] });
    } catch (error) {
      toast.refused(sentenceOf(error));
    } finally {
      setWorking(false);
    }
  };
  return (
    <form
      className="flex items-end gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      <TextField
        label="Keep this version"
        placeholder="Before the lawyer read it"
        value={note}
        onChange={setNote}
        maxLength={500}
        className="min-w-0 flex-1"
      />
      <Button type="submit" isPending={working}>
        Keep
      </Button>
    </form>
  );
}

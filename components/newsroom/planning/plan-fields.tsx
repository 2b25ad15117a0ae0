'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { DateTimeField } from '#components/ui/date-time-field.tsx';
import { TextAreaField, TextField } from '#components/ui/text-field.tsx';
import type { StoryAnswer, StoryCard } from '#lib/answers.ts';
import { type Plan, planning } from '../api/planning.ts';
import { ApiError, sentenceOf } from '../api.ts';
import { keys } from '../queries.ts';
import { useSession } from '../session/session.tsx';
import { dueFrom, dueText } from './due.ts';
import { PersonBox } from './person-box.tsx';

type Planned = Pick<StoryCard, 'id' | 'assignee' | 'dueAt' | 'plannedWords' | 'words' | 'abilities'>;

/** Who writes a story, until when, how long, about what. Each field is saved by itself. */
export function PlanFields({
  story,
  pitch,
  onSaved,
}: {
  story: Planned;
  /** where the screen knows it: lists do not */
  pitch?: string;
  onSaved?: (answer: StoryAnswer) => void;
}) {
  const queries = useQueryClient();
  const { person, newsroom } = useSession();
  const [faults, setFaults] = useState<Record<string, string>>({});
  const save = async (plan: Plan) => {
    const [name = ''] = Object.keys(plan);
    try {
      const answer = await planning.change(story.id, plan);
      setFaults((now) => ({ ...now, [name]: '' }));
      queries.setQueryData(keys.story(story.id), answer);
      void queries.invalidateQueries({ queryKey: keys.planning });
      void queries.invalidateQueries({ queryKey: keys.desk });
      onSaved?.(answer);
    } catch (error) {
      const found = error instanceof ApiError ? error.fields[name] : undefined;
      setFaults((now) => ({ ...now, [name]: found ?? sentenceOf(error) }));
    }
  };
  const may = (ability: StoryCard['abilities'][number]) => story.abilities.includes(ability);
  const isFixed = !may('edit story');
  return (
    <div className="flex flex-col gap-4">
      <div>
        <PersonBox
          label="Assigned to"
          value={story.assignee}
          onChange={(chosen) => void save({ assigneeId: chosen?.id ?? null })}
          isDisabled={!may('assign')}
          error={faults.assigneeId || undefined}
        />
        {!may('assign') && may('take pitch') && (
          <Button size="small" className="mt-2" onPress={() => void save({ assigneeId: person.id })}>
            Take this pitch
          </Button>
        )}
        {!may('assign') && may('give back assignment') && (
          <Button size="small" className="mt-2" onPress={() => void save({ assigneeId: null })}>
            Give it back
          </Button>
        )}
      </div>
      <div className="grid grid-cols-[1fr_5rem] gap-3">
        <DueField
          key={`due ${story.dueAt}`}
          dueAt={story.dueAt}
          zone={newsroom.zone}
          isDisabled={isFixed}
          error={faults.dueAt || undefined}
          onSave={(dueAt) => void save({ dueAt })}
        />
        <WordsField
          key={`words ${story.plannedWords}`}
          words={story.plannedWords}
          isDisabled={isFixed}
          error={faults.plannedWords || undefined}
          onSave={(plannedWords) => void save({ plannedWords })}
        />
      </div>
      {story.plannedWords !== null && <Length written={story.words} planned={story.plannedWords} />}
      {pitch !== undefined && (
        <PitchField
          key={`pitch ${pitch}`}
          pitch={pitch}
          isDisabled={isFixed}
          error={faults.pitch || undefined}
          onSave={(text) => void save({ pitch: text })}
        />
      )}
    </div>
  );
}

type Field<Value> = { isDisabled: boolean; error: string | undefined; onSave: (value: Value) => void };

function DueField({
  dueAt,
  zone,
  isDisabled,
  error,
  onSave,
}: Field<number | null> & { dueAt: number | null; zone: string }) {
  const [text, setText] = useState(dueText(dueAt, zone));
  const read = dueFrom(text, zone);
  const fault = 'fault' in read ? read.fault : undefined;
  const save = () => {
    if ('dueAt' in read && read.dueAt !== dueAt) onSave(read.dueAt);
  };
  return (
    <DateTimeField
      label="Due"
      zone={zone}
      value={text}
      onChange={setText}
      onLeave={save}
      isDisabled={isDisabled}
      error={fault ?? error}
    />
  );
}

function WordsField({ words, isDisabled, error, onSave }: Field<number | null> & { words: number | null }) {
  const [text, setText] = useState(words === null ? '' : String(words));
  const save = () => {
    const wanted = text.trim() === '' ? null : Number(text);
    if (wanted !== words) onSave(wanted);
  };
  return (
    <TextField
      label="Words"
      inputMode="numeric"
      value={text}
      onChange={(typed) => setText(typed.replaceAll(/\D/g, '').slice(0, 5))}
      onBlur={save}
      onKeyDown={(event) => event.key === 'Enter' && save()}
      isDisabled={isDisabled}
      error={error}
    />
  );
}

function PitchField({ pitch, isDisabled, error, onSave }: Field<string> & { pitch: string }) {
  const [text, setText] = useState(pitch);
  return (
    <TextAreaField
      label="Pitch"
      rows={1}
      value={text}
      onChange={setText}
      onBlur={() => text.trim() !== pitch && onSave(text.trim())}
      isDisabled={isDisabled}
      error={error}
      maxLength={4000}
    />
  );
}

/** How much of the planned length is written. */
function Length({ written, planned }: { written: number; planned: number }) {
  const share = Math.min(1, written / planned);
  const over = written - planned;
  return (
    <div>
      <div aria-hidden className="h-1 overflow-hidden rounded-full bg-sunk">
        <div
          className={over > 0 ? 'h-full bg-caution' : 'h-full bg-accent'}
          style={{ width: `${share * 100}%` }}
        />
      </div>
      <p className="mt-1 text-xs text-ink-faint">
        {written.toLocaleString('en')} of {planned.toLocaleString('en')} words
        {over > 0 && `, ${over.toLocaleString('en')} over`}
      </p>
    </div>
  );
}

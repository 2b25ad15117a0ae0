'use client';

import { useMutation, useQuery } from '@tanstack/react-query';
import { Eye } from 'lucide-react';
import { useState } from 'react';
import { Button, ButtonLink } from '#components/ui/button.tsx';
import { ComboBox } from '#components/ui/combo-box.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import type { PublicAtAnswer } from '#lib/answers.ts';
import { guardingApi } from '../api/guarding.ts';
import { api, sentenceOf } from '../api.ts';
import { useSettled } from '../photos/use-photos.ts';
import { useSession } from '../session/session.tsx';
import { exactTime } from '../words.ts';

/** "What was public at 14:05 on 3 May?" (NEWSROOM §11): a story, a time of the newsroom's clock, the page of then. */
export function PublicAt({ story = null }: { story?: { id: string; headline: string } | null }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button icon={<Eye aria-hidden size={15} />} onPress={() => setOpen(true)}>
        What was public at …
      </Button>
      <Dialog title="What was public?" isOpen={isOpen} onClose={() => setOpen(false)}>
        <Question story={story} />
      </Dialog>
    </>
  );
}

function Question({ story }: { story: { id: string; headline: string } | null }) {
  const { zone } = useSession().newsroom;
  const [id, setId] = useState(story?.id ?? null);
  const [time, setTime] = useState('');
  const asked = useMutation({ mutationFn: () => guardingApi.publicAt(id ?? '', time) });
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        asked.mutate();
      }}
    >
      {story ? (
        <p>
          The story <strong className="font-medium">{story.headline || 'without a headline'}</strong>
        </p>
      ) : (
        <StoryField value={id} onChange={setId} />
      )}
      <TextField
        label="Day and time"
        type="datetime-local"
        help={`On the newsroom’s clock (${zone}).`}
        value={time}
        onChange={setTime}
        error={asked.isError ? sentenceOf(asked.error) : undefined}
      />
      <Button type="submit" look="primary" isDisabled={!id || !time} isPending={asked.isPending}>
        Look
      </Button>
      <div role="status">{id && asked.data && <Answer id={id} time={time} answer={asked.data} />}</div>
    </form>
  );
}

function Answer({ id, time, answer }: { id: string; time: string; answer: PublicAtAnswer }) {
  const { version, headline, path, from, until, zone } = answer;
  if (!version || from === null)
    return <Notice tone="caution">Nothing of this story was public then: readers got no page.</Notice>;
  return (
    <Notice
      tone="good"
      action={
        <ButtonLink href={`/newsroom/stories/${id}/preview?time=${encodeURIComponent(time)}`} size="small">
          See the page
        </ButtonLink>
      }
    >
      Readers saw <strong className="font-medium">“{headline}”</strong>
      {path && <> at {path}</>}: version {version.n}, public from {exactTime(from, zone)}{' '}
      {until === null ? 'until now' : `to ${exactTime(until, zone)}`}.
    </Notice>
  );
}

function StoryField({ value, onChange }: { value: string | null; onChange: (id: string | null) => void }) {
  const [text, setText] = useState('');
  const q = useSettled(text.trim());
  const found = useQuery({
    queryKey: ['stories by words', q],
    queryFn: ({ signal }) => api.related(q, undefined, signal),
    enabled: q !== '',
  });
  const choices = (found.data?.items ?? []).map(({ id, headline, state }) => ({
    id,
    name: headline || 'Untitled',
    hint: state,
  }));
  return (
    <ComboBox
      label="Story"
      placeholder="Headline, words or an address"
      choices={choices}
      value={value}
      text={text}
      onSearch={setText}
      onChange={(id) => {
        onChange(id);
        const chosen = choices.find((choice) => choice.id === id);
        if (chosen) setText(chosen.name);
      }}
    />
  );
}

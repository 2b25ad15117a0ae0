'use client';

import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import { Badge } from '#components/ui/badge.tsx';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { stateNames } from '#components/ui/state-badge.tsx';
import { SearchField, TextField } from '#components/ui/text-field.tsx';
import type { StoryLink } from '#lib/answers.ts';
import type { StoryChoice, StoryChoiceStart } from '#lib/document/blocks/editor-block.ts';
import { api } from '../../api.ts';
import { ListFailed } from '../../list-states.tsx';
import { useSettled } from '../../photos/use-photos.ts';
import { Since } from '../../time.tsx';
import type { OpenStory } from '../open-story.ts';
import { useQuestion } from './photo-question.tsx';
import type { Questions } from './questions.ts';

/** "Which story?": found by words or by its address; the writer's own text if wanted. */
export function RelatedDialog({ story, questions }: { story: OpenStory; questions: Questions }) {
  const question = useQuestion(questions);
  const asked = question?.kind === 'story' ? question : null;
  return (
    <Dialog title="RELATED link" isOpen={asked !== null} onClose={() => asked?.answer(null)}>
      {asked && <Choice story={story} start={asked.start} onAnswer={asked.answer} />}
    </Dialog>
  );
}

function Choice({
  story,
  start,
  onAnswer,
}: {
  story: OpenStory;
  start: StoryChoiceStart;
  onAnswer: (choice: StoryChoice | 'remove' | null) => void;
}) {
  const { present } = start;
  const list = useRef<HTMLDivElement>(null);
  const [words, setWords] = useState(start.query ?? '');
  const [text, setText] = useState(present?.text ?? '');
  const q = useSettled(words.trim());
  const found = useQuery({
    queryKey: ['related', q, story.id],
    queryFn: ({ signal }) => api.related(q, story.id, signal),
    placeholderData: (before) => before,
  });
  const choose = (link: StoryLink) => {
    story.links.learn([link]);
    onAnswer({ storyId: link.id, text: text.trim() || null });
  };
  const now = present && story.links.get(present.storyId);
  return (
    <div className="flex flex-col gap-4">
      {present && (
        <div className="rounded bg-sunk px-3 py-2">
          <p className="text-xs text-ink-faint">Leads to</p>
          <p className="font-medium">{now?.headline || 'A story without headline'}</p>
        </div>
      )}
      <TextField
        label="Own text"
        help="Leave it empty to print the other story’s headline, always the present one."
        value={text}
        onChange={setText}
        maxLength={300}
      />
      {present && (
        <div className="flex justify-end gap-2">
          <Button look="danger" onPress={() => onAnswer('remove')}>
            Remove link
          </Button>
          <Button
            look="primary"
            onPress={() => onAnswer({ storyId: present.storyId, text: text.trim() || null })}
          >
            Keep this story
          </Button>
        </div>
      )}
      <SearchField
        label="Find a story"
        placeholder="Words of the headline or text, or an address"
        value={words}
        onChange={setWords}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return event.continuePropagation();
          event.preventDefault();
          list.current?.querySelector<HTMLElement>('[role=option]')?.focus();
        }}
        autoFocus
      />
      {found.isError && <ListFailed error={found.error} onRetry={() => found.refetch()} />}
      <ListBox
        ref={list}
        aria-label="Stories"
        items={found.data?.items ?? []}
        selectionMode="none"
        onAction={(id) => {
          const link = found.data?.items.find((one) => one.id === id);
          if (link) choose(link);
        }}
        className="-mx-2 flex min-h-40 flex-col outline-none"
        renderEmptyState={() => (
          <p className="px-2 py-6 text-center text-ink-soft">
            {found.isPending ? 'Looking…' : 'No story fits. Try other words, or paste its address.'}
          </p>
        )}
      >
        {(link) => (
          <ListBoxItem
            id={link.id}
            textValue={link.headline || 'Untitled'}
            className="flex cursor-pointer flex-col gap-0.5 rounded px-2 py-2 outline-none data-focused:bg-accent-soft data-hovered:bg-sunk"
          >
            <span className="font-serif text-base leading-snug">{link.headline || 'Untitled'}</span>
            <span className="flex flex-wrap items-center gap-2 text-xs text-ink-faint">
              {link.section}
              {link.publishedAt !== null && link.public && <Since at={link.publishedAt} />}
              {!link.public && <Badge tone="caution">{stateNames[link.state]}: hidden from readers</Badge>}
            </span>
          </ListBoxItem>
        )}
      </ListBox>
    </div>
  );
}

'use client';

import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { type FormEvent, useEffect, useState } from 'react';
import { Button, IconButton } from '#components/ui/button.tsx';
import { toast } from '#components/ui/toast.tsx';
import type { NoteAnswer } from '#lib/answers.ts';
import { notes } from '../../api/planning.ts';
import { sentenceOf } from '../../api.ts';
import { live } from '../../live-connection.ts';
import { keys } from '../../queries.ts';
import { Since } from '../../time.tsx';
import { useForm } from '../../use-form.ts';
import { NoteField } from './note-field.tsx';

/** What colleagues write to each other about the story; readers never see it. */
export function Notes({ storyId }: { storyId: string }) {
  const queries = useQueryClient();
  const list = useInfiniteQuery({
    queryKey: keys.notes(storyId),
    queryFn: ({ pageParam, signal }) => notes.list(storyId, { cursor: pageParam, limit: 20 }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });
  const again = () => queries.invalidateQueries({ queryKey: keys.notes(storyId) });
  useEffect(
    () =>
      live.on('notes', (message) => {
        if (message.storyId === storyId) void queries.invalidateQueries({ queryKey: keys.notes(storyId) });
      }),
    [queries, storyId],
  );
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <div className="flex flex-col gap-3">
      <NoteForm storyId={storyId} onWritten={again} />
      {list.isPending && <p className="text-ink-faint">Looking…</p>}
      {list.isError && <p className="text-danger">{sentenceOf(list.error)}</p>}
      {items.length > 0 && (
        <ul className="flex flex-col gap-3">
          {items.map((note) => (
            <Note key={note.id} storyId={storyId} note={note} onGone={again} />
          ))}
        </ul>
      )}
      {list.hasNextPage && (
        <Button size="small" isPending={list.isFetchingNextPage} onPress={() => list.fetchNextPage()}>
          Older notes
        </Button>
      )}
    </div>
  );
}

function NoteForm({ storyId, onWritten }: { storyId: string; onWritten: () => void }) {
  const form = useForm({ text: '' });
  const { text } = form.fields;
  const write = async (event?: FormEvent) => {
    event?.preventDefault();
    if (text.trim() === '' || !(await form.send(() => notes.write(storyId, text)))) return;
    form.reset({ text: '' });
    onWritten();
  };
  return (
    <form onSubmit={write} className="flex flex-col items-start gap-2">
      <NoteField
        value={text}
        onChange={(typed) => form.set({ text: typed })}
        onSend={() => void write()}
        error={form.faults.text ?? form.refusal}
      />
      {text.trim() !== '' && (
        <Button type="submit" size="small" isPending={form.working}>
          Add note
        </Button>
      )}
    </form>
  );
}

function Note({ storyId, note, onGone }: { storyId: string; note: NoteAnswer; onGone: () => void }) {
  const [going, setGoing] = useState(false);
  const remove = async () => {
    setGoing(true);
    try {
      await notes.remove(storyId, note.id);
      onGone();
    } catch (error) {
      toast.refused(sentenceOf(error));
      setGoing(false);
    }
  };
  return (
    <li>
      <div className="flex items-baseline gap-2">
        <span className="font-medium">{note.by.name}</span>
        <span className="text-xs text-ink-faint">
          <Since at={note.at} />
        </span>
        {note.isOwn && (
          <span className="ml-auto self-center">
            <IconButton label="Delete this note" size="small" isPending={going} onPress={() => void remove()}>
              <X aria-hidden size={13} />
            </IconButton>
          </span>
        )}
      </div>
      <p className="break-words whitespace-pre-wrap text-ink-soft">{note.text}</p>
    </li>
  );
}

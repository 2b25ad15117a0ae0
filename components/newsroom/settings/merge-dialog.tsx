'use client';

import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { ComboBox } from '#components/ui/combo-box.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Notice } from '#components/ui/notice.tsx';
import type { List, MergeAnswer } from '#lib/answers.ts';
import { useFound } from '../editor/panel/use-found.ts';
import { useForm } from '../use-form.ts';
import { count } from '../words.ts';

type Named = { id: string; name: string; slug: string; stories: number };

/** Chooses the one to keep, says what will happen, and merges. */
export function MergeDialog({
  what,
  from,
  search,
  onMerge,
  onMerged,
  onClose,
}: {
  what: 'topic' | 'author';
  from: Named;
  search: (q: string, signal: AbortSignal, cursor: string | null) => Promise<List<Named>>;
  onMerge: (into: string) => Promise<MergeAnswer>;
  onMerged: (answer: MergeAnswer) => void;
  onClose: () => void;
}) {
  const [text, setText] = useState('');
  const [into, setInto] = useState<Named | null>(null);
  const form = useForm({ into: '' });
  const found = useFound(['merge', what], search);
  const choices = found.answered.filter(({ id }) => id !== from.id);
  const merge = async () => {
    if (!into) return form.setFaults({ into: `Choose the ${what} to keep.` });
    const merged = await form.send(() => onMerge(into.id));
    if (merged) onMerged(merged);
  };
  return (
    <Dialog
      title={`Merge “${from.name}”`}
      size="small"
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="primary" isPending={form.working} onPress={merge}>
            Merge
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4 pt-1">
        {form.refusal && <Notice tone="danger">{form.refusal}</Notice>}
        <ComboBox
          label="Into"
          placeholder={`Search the ${what} to keep`}
          choices={choices.map(({ id, name, slug }) => ({ id, name, hint: slug }))}
          value={into?.id ?? null}
          text={text}
          onSearch={(words) => {
            setText(words);
            found.setWords(words === into?.name ? '' : words);
          }}
          onMore={found.more}
          onChange={(id) => {
            const chosen = choices.find((one) => one.id === id) ?? null;
            setInto(chosen);
            if (chosen) setText(chosen.name);
            form.set({ into: chosen?.id ?? '' });
          }}
          error={form.faults.into}
          nothing={found.isLooking ? 'Looking…' : `No ${what} of that name.`}
        />
        <p className="text-ink-soft">
          {into
            ? `${count(from.stories, 'story', 'stories')} of “${from.name}” will be under “${into.name}”. Readers of /${what}s/${from.slug} are led to /${what}s/${into.slug}. This cannot be undone.`
            : `Its ${count(from.stories, 'story', 'stories')} and its address go to the one you choose.`}
        </p>
      </div>
    </Dialog>
  );
}

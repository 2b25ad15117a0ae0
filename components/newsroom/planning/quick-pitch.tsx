'use client';

import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { DateTimeField } from '#components/ui/date-time-field.tsx';
import { Select } from '#components/ui/select.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { toast } from '#components/ui/toast.tsx';
import { planning } from '../api/planning.ts';
import { keys, useSections } from '../queries.ts';
import { useCan, useSession } from '../session/session.tsx';
import { useShortcut } from '../shortcuts.ts';
import { useForm } from '../use-form.ts';
import { dueFrom } from './due.ts';
import { PersonBox } from './person-box.tsx';

const empty = { headline: '', sectionId: 'none', due: '', words: '' };

/** A pitch in one line: what it is about, Enter, and the next one. Section and deadline stay for the next line. */
export function QuickPitch() {
  const queries = useQueryClient();
  const { newsroom } = useSession();
  const mayAssign = useCan('plan');
  const sections = useSections();
  const form = useForm(empty);
  const [assignee, setAssignee] = useState<{ id: string; name: string } | null>(null);
  const line = useRef<HTMLInputElement>(null);
  const { fields, faults, set } = form;
  useShortcut('p', () => line.current?.focus());

  const add = async (event: FormEvent) => {
    event.preventDefault();
    const due = dueFrom(fields.due, newsroom.zone);
    if ('fault' in due) return form.setFaults({ dueAt: due.fault });
    const made = await form.send(({ headline, sectionId, words }) =>
      planning.pitch({
        headline,
        ...(sectionId === 'none' ? {} : { sectionId }),
        ...(words ? { plannedWords: Number(words) } : {}),
        ...(due.dueAt === null ? {} : { dueAt: due.dueAt }),
        ...(assignee ? { assigneeId: assignee.id } : {}),
      }),
    );
    if (!made) return;
    form.reset({ ...fields, headline: '', words: '' });
    setAssignee(null);
    void queries.invalidateQueries({ queryKey: keys.planning });
    toast.done(made.isPitch ? 'Pitched.' : `Assigned to ${made.assignee?.name}.`);
    line.current?.focus();
  };

  return (
    <form
      onSubmit={add}
      noValidate
      aria-label="New pitch"
      className="mb-5 grid grid-cols-2 items-start gap-3 rounded-md border border-line bg-paper p-3 sm:grid-cols-[8rem_5rem_13.5rem_1fr_auto] lg:grid-cols-[minmax(16rem,1fr)_8rem_5rem_13.5rem_11rem_auto]"
    >
      <TextField
        label="Pitch"
        placeholder="What is the story?"
        inputRef={line}
        value={fields.headline}
        onChange={(headline) => set({ headline })}
        error={faults.headline ?? form.refusal}
        className="col-span-full lg:col-span-1"
        maxLength={300}
      />
      <Select
        label="Section"
        choices={[
          { id: 'none', name: 'None yet' },
          ...(sections.data ?? []).map(({ id, name }) => ({ id, name })),
        ]}
        value={fields.sectionId}
        onChange={(sectionId) => set({ sectionId })}
        error={faults.sectionId}
      />
      <TextField
        label="Words"
        inputMode="numeric"
        value={fields.words}
        onChange={(words) => set({ words: words.replaceAll(/\D/g, '').slice(0, 5) })}
        error={faults.plannedWords}
      />
      <DateTimeField
        label="Due"
        zone={newsroom.zone}
        value={fields.due}
        onChange={(due) => {
          set({ due });
          form.setFaults({});
        }}
        error={faults.dueAt}
        className="col-span-full sm:col-span-1"
      />
      {mayAssign ? (
        <PersonBox
          label="Assign to"
          value={assignee}
          onChange={setAssignee}
          error={faults.assigneeId}
          className="col-span-full sm:col-span-1"
        />
      ) : (
        <span className="hidden sm:block" />
      )}
      <Button
        type="submit"
        look="primary"
        isPending={form.working}
        isDisabled={fields.headline.trim() === ''}
        className="col-span-full mt-0 sm:col-span-1 sm:mt-6"
      >
        {assignee ? 'Assign' : 'Pitch'}
      </Button>
    </form>
  );
}

'use client';

import { Plus } from 'lucide-react';
import type { FormEvent } from 'react';
import { Button } from '#components/ui/button.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { useForm } from '../use-form.ts';

/** One box and a button that add a thing by its name. */
export function AddLine({
  label,
  button,
  onAdd,
}: {
  label: string;
  button: string;
  onAdd: (name: string) => Promise<void>;
}) {
  const form = useForm({ name: '' });
  const add = async (event: FormEvent) => {
    event.preventDefault();
    const added = await form.send(async ({ name }) => {
      await onAdd(name.trim());
      return true;
    });
    if (added) form.reset({ name: '' });
  };
  return (
    <form onSubmit={add} noValidate className="flex items-start gap-2">
      <TextField
        label={label}
        hideLabel
        placeholder={label}
        className="max-w-72 flex-1"
        value={form.fields.name}
        onChange={(name) => form.set({ name })}
        error={form.faults.name ?? form.refusal}
      />
      <Button type="submit" icon={<Plus aria-hidden size={15} />} isPending={form.working}>
        {button}
      </Button>
    </form>
  );
}

'use client';

import { useQueryClient } from '@tanstack/react-query';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { TextAreaField, TextField } from '#components/ui/text-field.tsx';
import { toast } from '#components/ui/toast.tsx';
import { type Author, api } from '../api.ts';
import { keys } from '../queries.ts';
import { useForm } from '../use-form.ts';

/** Name, title, biography. */
export function AuthorDialog({ author, onClose }: { author: Author; onClose: () => void }) {
  const queries = useQueryClient();
  const form = useForm({ name: author.name, title: author.title, bio: author.bio });
  const { fields, faults, set } = form;
  const save = async () => {
    const saved = await form.send((filled) => api.authors.change(author.id, filled));
    if (!saved) return;
    queries.invalidateQueries({ queryKey: keys.authors });
    toast.done('Saved.');
    onClose();
  };
  return (
    <Dialog
      title={author.name}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="primary" isPending={form.working} onPress={save}>
            Save
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4 pt-1">
        {form.refusal && <Notice tone="danger">{form.refusal}</Notice>}
        <TextField label="Name" value={fields.name} onChange={(name) => set({ name })} error={faults.name} />
        <TextField
          label="Title"
          placeholder="Science correspondent"
          value={fields.title}
          onChange={(title) => set({ title })}
          error={faults.title}
        />
        <TextAreaField
          label="Biography"
          help="Printed on the author’s page."
          rows={4}
          value={fields.bio}
          onChange={(bio) => set({ bio })}
          error={faults.bio}
        />
      </div>
    </Dialog>
  );
}

'use client';

import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { TextAreaField, TextField } from '#components/ui/text-field.tsx';
import type { TopicAnswer } from '#lib/answers.ts';
import { masthead } from '../api/masthead.ts';
import { useForm } from '../use-form.ts';
import { changedOf } from './changed.ts';

/** Name, address and description of a topic. */
export function TopicDialog({
  topic,
  onSaved,
  onClose,
}: {
  topic: TopicAnswer;
  onSaved: () => void;
  onClose: () => void;
}) {
  const form = useForm({ name: topic.name, slug: topic.slug, description: topic.description });
  const { fields, faults, set } = form;
  const save = async () => {
    const saved = await form.send((filled) => masthead.topics.change(topic.id, changedOf(topic, filled)));
    if (saved) onSaved();
  };
  return (
    <Dialog
      title={topic.name}
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
          label="Address"
          help={`/topics/${fields.slug}${fields.slug === topic.slug ? '' : '. Readers of the former address are led here.'}`}
          value={fields.slug}
          onChange={(slug) => set({ slug: slug.trim() })}
          error={faults.slug}
          spellCheck="false"
          autoComplete="off"
        />
        <TextAreaField
          label="Description"
          help="Printed above its stories, and shown by search engines."
          rows={3}
          value={fields.description}
          onChange={(description) => set({ description })}
          error={faults.description}
        />
      </div>
    </Dialog>
  );
}

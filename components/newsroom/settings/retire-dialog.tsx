'use client';

import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { Select } from '#components/ui/select.tsx';
import type { SectionAnswer } from '#lib/answers.ts';
import { masthead } from '../api/masthead.ts';
import { useForm } from '../use-form.ts';
import { count } from '../words.ts';

const none = 'none';

/** Takes a section from the site; its stories go where the editor says. */
export function RetireDialog({
  section,
  others,
  onRetired,
  onClose,
}: {
  section: SectionAnswer;
  others: SectionAnswer[];
  onRetired: (sentence: string) => void;
  onClose: () => void;
}) {
  const form = useForm({ moveTo: none });
  const retire = async () => {
    const moveTo = form.fields.moveTo === none ? null : form.fields.moveTo;
    const retired = await form.send(() => masthead.sections.retire(section.id, moveTo));
    if (retired) onRetired(`“${section.name}” is not on the site any more.`);
  };
  return (
    <Dialog
      title={`Retire “${section.name}”`}
      size="small"
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="danger" isPending={form.working} onPress={retire}>
            Retire
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4 pt-1">
        {form.refusal && <Notice tone="danger">{form.refusal}</Notice>}
        <p className="text-ink-soft">
          {section.stories === 0
            ? 'No story is in it. Its page and its feed end.'
            : `${count(section.stories, 'story is', 'stories are')} in it. They go to another section, and so do readers of /${section.slug}.`}
        </p>
        <Select
          label="Its stories go to"
          choices={[
            ...(section.stories === 0 ? [{ id: none, name: 'Nowhere: it is empty' }] : []),
            ...others.map(({ id, name }) => ({ id, name })),
          ]}
          value={section.stories > 0 && form.fields.moveTo === none ? null : form.fields.moveTo}
          onChange={(moveTo) => form.set({ moveTo })}
          error={form.faults.moveTo}
        />
      </div>
    </Dialog>
  );
}

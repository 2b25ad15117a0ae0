'use client';

import { Trash2 } from 'lucide-react';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { Select } from '#components/ui/select.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import type { RedirectAnswer } from '#lib/answers.ts';
import { masthead, type RedirectFields } from '../../api/masthead.ts';
import { useForm } from '../../use-form.ts';

const kinds = [
  { id: '301', name: 'For good (301)', hint: 'search engines take the new address' },
  { id: '302', name: 'For a while (302)', hint: 'search engines keep the old one' },
  { id: '410', name: 'Gone (410)', hint: 'readers are told that it was taken away' },
];

/** Makes, changes or deletes one redirect. */
export function RedirectDialog({
  redirect,
  onDone,
  onClose,
}: {
  redirect: RedirectAnswer | null;
  onDone: (sentence: string) => void;
  onClose: () => void;
}) {
  const form = useForm<Omit<RedirectFields, 'to' | 'status'> & { to: string; status: string }>({
    from: redirect?.from ?? '',
    to: redirect?.to ?? '',
    status: `${redirect?.status ?? 301}`,
    note: redirect?.note ?? '',
  });
  const { fields, faults, set } = form;
  const isGone = fields.status === '410';
  const save = async () => {
    const saved = await form.send(({ from, to, status, note }) => {
      const filled = { from, to: isGone ? null : to, status: Number(status) as 301 | 302 | 410, note };
      return redirect ? masthead.redirects.change(redirect.id, filled) : masthead.redirects.create(filled);
    });
    if (saved) onDone(['Saved: it counts from now on.', ...saved.warnings].join(' '));
  };
  const remove = async () => {
    if (!redirect) return;
    const removed = await form.send(async () => {
      await masthead.redirects.remove(redirect.id);
      return true;
    });
    if (removed) onDone(`${redirect.from} leads nowhere any more.`);
  };
  return (
    <Dialog
      title={redirect ? 'Redirect' : 'New redirect'}
      isOpen
      onClose={onClose}
      footer={
        <>
          {redirect && (
            <span className="mr-auto">
              <Button look="danger" icon={<Trash2 aria-hidden size={15} />} onPress={remove}>
                Delete
              </Button>
            </span>
          )}
          <Button onPress={onClose}>Cancel</Button>
          <Button look="primary" isPending={form.working} onPress={save}>
            Save
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4 pt-1">
        {form.refusal && <Notice tone="danger">{form.refusal}</Notice>}
        <TextField
          label="Former address"
          placeholder="/2014/05/old-title.html or /?p=123"
          value={fields.from}
          onChange={(from) => set({ from })}
          error={faults.from}
          autoFocus={!redirect}
          spellCheck="false"
          autoComplete="off"
        />
        <Select
          label="What readers get"
          choices={kinds}
          value={fields.status}
          onChange={(status) => set({ status })}
          error={faults.status}
        />
        {!isGone && (
          <TextField
            label="Leads to"
            placeholder="/world or https://…"
            help={
              redirect?.story
                ? `The story “${redirect.story.headline}”: it is followed wherever it moves.`
                : 'A path of this site, or an https address elsewhere. A story is followed wherever it moves.'
            }
            value={fields.to}
            onChange={(to) => set({ to })}
            error={faults.to}
            spellCheck="false"
            autoComplete="off"
          />
        )}
        <TextField label="Note" value={fields.note} onChange={(note) => set({ note })} error={faults.note} />
      </div>
    </Dialog>
  );
}

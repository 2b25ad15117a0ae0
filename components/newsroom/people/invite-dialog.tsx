'use client';

import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { Select } from '#components/ui/select.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import type { InvitationAnswer } from '#lib/answers.ts';
import { api, type Role } from '../api.ts';
import { keys } from '../queries.ts';
import { useForm } from '../use-form.ts';
import { LinkDialog } from './link-dialog.tsx';
import { roles } from './roles.ts';

/** Makes a one-time link for a new person. The link is shown here once; the admin sends it. */
export function InviteDialog({ onClose }: { onClose: () => void }) {
  const queries = useQueryClient();
  const [made, setMade] = useState<InvitationAnswer | null>(null);
  const form = useForm({ name: '', email: '', role: 'reporter' as Role });

  const invite = async (event: FormEvent) => {
    event.preventDefault();
    const invitation = await form.send((fields) => api.people.invite(fields));
    if (!invitation) return;
    setMade(invitation);
    queries.invalidateQueries({ queryKey: keys.people });
  };

  if (made) return <LinkDialog title={`Invitation for ${made.name}`} made={made} onClose={onClose} />;

  return (
    <Dialog
      title="Invite somebody"
      size="small"
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button type="submit" form="invite" look="primary" isPending={form.working}>
            Make the link
          </Button>
        </>
      }
    >
      <form id="invite" onSubmit={invite} noValidate className="flex flex-col gap-4 pt-1">
        {form.refusal && <Notice tone="danger">{form.refusal}</Notice>}
        <TextField
          label="Name"
          value={form.fields.name}
          onChange={(name) => form.set({ name })}
          error={form.faults.name}
          autoFocus
        />
        <TextField
          label="Email"
          type="email"
          value={form.fields.email}
          onChange={(email) => form.set({ email })}
          error={form.faults.email}
        />
        <Select
          label="Role"
          choices={roles}
          value={form.fields.role}
          onChange={(role) => form.set({ role: role as Role })}
          error={form.faults.role}
        />
      </form>
    </Dialog>
  );
}

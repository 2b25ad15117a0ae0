'use client';

import type { FormEvent } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { toast } from '#components/ui/toast.tsx';
import { api } from '../api.ts';
import { MailChoice } from '../notices/mail-choice.tsx';
import { Screen } from '../shell/screen.tsx';
import { useForm } from '../use-form.ts';
import { NewPasswordField } from './password-field.tsx';
import { useSession } from './session.tsx';

/** Who one is here, and one's own password. Name, email and role are an admin's to change. */
export function Account() {
  const { person } = useSession();
  return (
    <Screen title="Your account" width="narrow">
      <dl className="mb-8 grid max-w-md grid-cols-[auto_1fr] gap-x-6 gap-y-1.5">
        <dt className="text-ink-soft">Name</dt>
        <dd>{person.name}</dd>
        <dt className="text-ink-soft">Email</dt>
        <dd className="break-words">{person.email}</dd>
        <dt className="text-ink-soft">Role</dt>
        <dd className="capitalize">{person.role}</dd>
      </dl>
      <MailChoice />
      <PasswordForm email={person.email} />
    </Screen>
  );
}

const empty = { current: '', password: '' };

function PasswordForm({ email }: { email: string }) {
  const form = useForm(empty);
  const { fields, faults, set } = form;

  const change = async (event: FormEvent) => {
    event.preventDefault();
    const changed = await form.send(async (filled) => {
      await api.session.changePassword(filled);
      return true;
    });
    if (!changed) return;
    form.reset(empty);
    toast.done('Your password is changed. Everywhere else you are signed out.');
  };

  return (
    <section aria-labelledby="password" className="max-w-sm">
      <h2 id="password" className="mb-2 font-semibold">
        Change your password
      </h2>
      <form onSubmit={change} noValidate className="flex flex-col gap-4">
        <p className="text-ink-soft">
          Here you stay signed in. Everywhere else you are signed out, and the tokens of your scripts end.
        </p>
        {form.refusal && <Notice tone="danger">{form.refusal}</Notice>}
        {/* Tells password managers whose password it is. */}
        <input type="hidden" name="email" autoComplete="username" value={email} />
        <TextField
          label="Present password"
          type="password"
          name="current-password"
          autoComplete="current-password"
          value={fields.current}
          onChange={(current) => set({ current })}
          error={faults.current}
        />
        <NewPasswordField
          label="New password"
          value={fields.password}
          onChange={(password) => set({ password })}
          error={faults.password}
        />
        <div>
          <Button type="submit" look="primary" isPending={form.working}>
            Change password
          </Button>
        </div>
      </form>
    </section>
  );
}

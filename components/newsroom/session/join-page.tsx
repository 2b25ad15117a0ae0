'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouter, useSearchParams } from 'next/navigation';
import type { FormEvent } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { Spinner } from '#components/ui/spinner.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import type { InvitationAnswer } from '#lib/answers.ts';
import { api, sentenceOf } from '../api.ts';
import { useForm } from '../use-form.ts';
import { FrontPage } from './front-page.tsx';
import { NewPasswordField } from './password-field.tsx';
import { sessionKey } from './session.tsx';

/** Takes up an invitation by its one-time link. */
export function JoinPage() {
  const token = useSearchParams().get('token') ?? '';
  const invitation = useQuery({
    queryKey: ['invitation', token],
    queryFn: () => api.invitation.read(token),
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <FrontPage title={invitation.data?.renews ? 'Choose a new password' : 'Join the newsroom'}>
      {invitation.isPending && <Spinner label="Looking at the invitation" />}
      {invitation.isError && <Notice tone="danger">{sentenceOf(invitation.error)}</Notice>}
      {invitation.data && <JoinForm token={token} invitation={invitation.data} />}
    </FrontPage>
  );
}

function JoinForm({ token, invitation }: { token: string; invitation: InvitationAnswer }) {
  const router = useRouter();
  const queries = useQueryClient();
  const form = useForm({ name: invitation.name, password: '' });

  const join = async (event: FormEvent) => {
    event.preventDefault();
    const session = await form.send((fields) => api.invitation.accept({ token, ...fields }));
    if (!session) return;
    queries.clear();
    queries.setQueryData(sessionKey, session);
    router.replace('/newsroom');
  };

  return (
    <form onSubmit={join} noValidate className="flex flex-col gap-4">
      <p className="text-ink-soft">
        {invitation.renews ? 'You work here as ' : 'You are invited as '}
        <strong className="font-medium text-ink">{invitation.role}</strong>, with the email{' '}
        <strong className="font-medium break-words text-ink">{invitation.email}</strong>.
        {invitation.renews &&
          ' With the new password you are signed out everywhere else, and the tokens of your scripts end.'}
      </p>
      {form.refusal && <Notice tone="danger">{form.refusal}</Notice>}
      <input type="hidden" name="email" autoComplete="username" value={invitation.email} />
      <TextField
        label="Your name"
        autoComplete="name"
        value={form.fields.name}
        onChange={(name) => form.set({ name })}
        error={form.faults.name}
        autoFocus
      />
      <NewPasswordField
        value={form.fields.password}
        onChange={(password) => form.set({ password })}
        error={form.faults.password}
      />
      <Button type="submit" look="primary" isPending={form.working}>
        {invitation.renews ? 'Use this password' : 'Join'}
      </Button>
    </form>
  );
}

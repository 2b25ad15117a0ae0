'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouter, useSearchParams } from 'next/navigation';
import { type FormEvent, useEffect, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Checkbox } from '#components/ui/checkbox.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { Spinner } from '#components/ui/spinner.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { api, sentenceOf } from '../api.ts';
import { useForm } from '../use-form.ts';
import { FrontPage } from './front-page.tsx';
import { NewPasswordField } from './password-field.tsx';
import { sessionKey } from './session.tsx';

/** The first admin and the newsroom's name, by the one-time link that the first start prints. */
export function SetUpPage() {
  const token = useSearchParams().get('token') ?? '';
  const link = useQuery({
    queryKey: ['set-up', token],
    queryFn: () => api.setUp.read(token),
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <FrontPage title="Set up your newsroom">
      {link.isPending && <Spinner label="Looking at the link" />}
      {link.isError && <Notice tone="danger">{sentenceOf(link.error)}</Notice>}
      {link.data && <SetUpForm token={token} canSample={link.data.sample} />}
    </FrontPage>
  );
}

function SetUpForm({ token, canSample }: { token: string; canSample: boolean }) {
  const router = useRouter();
  const queries = useQueryClient();
  const form = useForm({ newsroom: '', name: '', email: '', password: '', sample: false });
  const { fields, faults, set } = form;

  const finish = async (event: FormEvent) => {
    event.preventDefault();
    const session = await form.send((filled) => api.setUp.finish({ token, ...filled }));
    if (!session) return;
    queries.clear();
    queries.setQueryData(sessionKey, session);
    router.replace('/newsroom');
  };

  if (form.working && fields.sample) return <MakingTheSample />;
  return (
    <form onSubmit={finish} noValidate className="flex flex-col gap-4">
      {form.refusal && <Notice tone="danger">{form.refusal}</Notice>}
      <TextField
        label="Name of the newsroom"
        placeholder="The Daily Example"
        value={fields.newsroom}
        onChange={(newsroom) => set({ newsroom })}
        error={faults.newsroom}
        autoFocus
      />
      <TextField
        label="Your name"
        autoComplete="name"
        value={fields.name}
        onChange={(name) => set({ name })}
        error={faults.name}
      />
      <TextField
        label="Your email"
        type="email"
        autoComplete="username"
        value={fields.email}
        onChange={(email) => set({ email })}
        error={faults.email}
      />
      <NewPasswordField
        value={fields.password}
        onChange={(password) => set({ password })}
        error={faults.password}
      />
      {canSample && (
        <Checkbox
          isSelected={fields.sample}
          onChange={(sample) => set({ sample })}
          help="About forty stories in six sections, with photos, to look around in."
        >
          Start with a sample newsroom
        </Checkbox>
      )}
      <Button type="submit" look="primary" isPending={form.working}>
        Open the newsroom
      </Button>
    </form>
  );
}

/** The server answers when the sample is there; until then the seconds show that it is at work. */
function MakingTheSample() {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const started = Date.now();
    const timer = setInterval(() => setSeconds(Math.round((Date.now() - started) / 1000)), 1000);
    return () => clearInterval(timer);
  }, []);
  return (
    <div className="flex flex-col gap-3 py-4">
      <p className="flex items-center gap-2.5 font-medium">
        <Spinner label="Making the sample newsroom" />
        Writing stories and drawing photos…
      </p>
      <p className="text-ink-soft">
        {seconds < 2 ? 'This takes a moment.' : `${seconds} seconds so far. This can take a minute.`}
      </p>
    </div>
  );
}

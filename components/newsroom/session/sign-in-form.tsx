'use client';

import { type FormEvent, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import type { SessionAnswer } from '#lib/answers.ts';
import { api, sentenceOf } from '../api.ts';

/** Email and password. `email` given: only that person's password is asked for. */
export function SignInForm({
  email: known,
  onSignedIn,
}: {
  email?: string;
  onSignedIn: (session: SessionAnswer) => void;
}) {
  const [email, setEmail] = useState(known ?? '');
  const [password, setPassword] = useState('');
  const [working, setWorking] = useState(false);
  const [refusal, setRefusal] = useState<string>();

  const signIn = async (event: FormEvent) => {
    event.preventDefault();
    if (working) return;
    setRefusal(undefined);
    if (!email.trim() || !password) return setRefusal('Enter your email and your password.');
    setWorking(true);
    try {
      onSignedIn(await api.session.signIn({ email: email.trim(), password }));
    } catch (error) {
      setRefusal(sentenceOf(error));
    } finally {
      setWorking(false);
    }
  };

  return (
    <form onSubmit={signIn} className="flex flex-col gap-4" noValidate>
      {refusal && <Notice tone="danger">{refusal}</Notice>}
      <TextField
        label="Email"
        type="email"
        name="email"
        autoComplete="username"
        value={email}
        onChange={setEmail}
        isReadOnly={known !== undefined}
        autoFocus={known === undefined}
      />
      <TextField
        label="Password"
        type="password"
        name="password"
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
        autoFocus={known !== undefined}
      />
      <div className="flex justify-end">
        <Button type="submit" look="primary" isPending={working}>
          Sign in
        </Button>
      </div>
    </form>
  );
}

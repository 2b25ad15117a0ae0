'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { ApiError } from '../api.ts';
import { live } from '../live-connection.ts';
import { answerSignInWith } from '../request.ts';
import { sessionKey, useSession } from './session.tsx';
import { SignInForm } from './sign-in-form.tsx';

type Waiting = { resolve: () => void; reject: (error: unknown) => void };

/**
 * The session has ended while somebody was at work: they sign in here, in place, and every call that was refused
 * meanwhile goes on by itself. Nothing on the screen below is lost (NEWSROOM §4.3).
 */
export function SignInAgain() {
  const { person } = useSession();
  const queries = useQueryClient();
  const waiting = useRef<Waiting[]>([]);
  const [open, setOpen] = useState(false);

  useEffect(
    () =>
      answerSignInWith(() => {
        setOpen(true);
        return new Promise<void>((resolve, reject) => waiting.current.push({ resolve, reject }));
      }),
    [],
  );

  const finish = (answer: (one: Waiting) => void) => {
    setOpen(false);
    for (const one of waiting.current.splice(0)) answer(one);
  };

  return (
    <Dialog title="Sign in again" size="small" isOpen={open} mustAnswer onClose={() => undefined}>
      <p className="mb-4 text-ink-soft">
        Your session has ended. What you have written is still here: sign in and go on.
      </p>
      <SignInForm
        email={person.email}
        onSignedIn={(session) => {
          queries.setQueryData(sessionKey, session);
          live.again();
          finish((one) => one.resolve());
        }}
        footer={
          <Button
            look="quiet"
            onPress={() =>
              finish((one) =>
                one.reject(new ApiError(401, { kind: 'SignInFirst', message: 'You are not signed in.' })),
              )
            }
          >
            Not now
          </Button>
        }
      />
    </Dialog>
  );
}

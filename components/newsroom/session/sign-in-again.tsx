'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { Dialog } from '#components/ui/dialog.tsx';
import { live } from '../live-connection.ts';
import { answerSignInWith } from '../request.ts';
import { EndedBanner } from './ended-banner.tsx';
import { sessionKey, useSession } from './session.tsx';
import { SignInForm } from './sign-in-form.tsx';

/**
 * The session has ended while somebody was at work. A banner says so and leaves the keyboard where it is; they sign in
 * when they are ready, in place, and every call that was refused meanwhile goes on by itself (NEWSROOM §4.3).
 */
export function SignInAgain() {
  const { person } = useSession();
  const queries = useQueryClient();
  const waiting = useRef<(() => void)[]>([]);
  const [hasEnded, setEnded] = useState(false);
  const [formOpen, setFormOpen] = useState(false);
  const atWork = useRef<Element | null>(null);

  useEffect(
    () =>
      answerSignInWith(() => {
        setEnded(true);
        return new Promise<void>((goOn) => waiting.current.push(goOn));
      }),
    [],
  );

  const closeForm = () => {
    setFormOpen(false);
    backToWork(atWork.current);
  };
  return (
    <>
      <EndedBanner
        isShown={hasEnded && !formOpen}
        onSignIn={(focused) => {
          atWork.current = focused;
          setFormOpen(true);
        }}
      />
      <Dialog title="Sign in again" size="small" isOpen={formOpen} onClose={closeForm}>
        <p className="mb-4 text-ink-soft">
          Your session has ended. What you have written is still here: sign in and go on.
        </p>
        <SignInForm
          email={person.email}
          onSignedIn={(session) => {
            queries.setQueryData(sessionKey, session);
            live.again();
            setEnded(false);
            closeForm();
            for (const goOn of waiting.current.splice(0)) goOn();
          }}
        />
      </Dialog>
    </>
  );
}

/** Once the dialog is gone: whatever had the keyboard before has it again. */
const backToWork = (place: Element | null) =>
  setTimeout(() => place instanceof HTMLElement && place.isConnected && place.focus());

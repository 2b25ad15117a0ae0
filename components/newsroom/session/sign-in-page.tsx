'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useRouter, useSearchParams } from 'next/navigation';
import { FrontPage } from './front-page.tsx';
import { returnPath } from './return-path.ts';
import { sessionKey } from './session.tsx';
import { SignInForm } from './sign-in-form.tsx';

export function SignInPage() {
  const router = useRouter();
  const queries = useQueryClient();
  const to = returnPath(useSearchParams().get('to'));
  return (
    <FrontPage title="Sign in" footer="No account yet? Ask an admin of your newsroom to invite you.">
      <SignInForm
        onSignedIn={(session) => {
          queries.clear();
          queries.setQueryData(sessionKey, session);
          router.replace(to);
        }}
      />
    </FrontPage>
  );
}

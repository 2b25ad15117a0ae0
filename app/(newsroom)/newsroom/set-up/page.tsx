import type { Metadata } from 'next';
import { SetUpPage } from '#components/newsroom/session/set-up-page.tsx';

export const metadata: Metadata = { title: 'Set up' };

export default function Page() {
  return <SetUpPage />;
}

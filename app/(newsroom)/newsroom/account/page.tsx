import type { Metadata } from 'next';
import { Account } from '#components/newsroom/session/account.tsx';

export const metadata: Metadata = { title: 'Your account' };

export default function Page() {
  return <Account />;
}

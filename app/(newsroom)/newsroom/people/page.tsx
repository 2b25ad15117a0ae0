import type { Metadata } from 'next';
import { People } from '#components/newsroom/people/people.tsx';

export const metadata: Metadata = { title: 'People' };

export default function Page() {
  return <People />;
}

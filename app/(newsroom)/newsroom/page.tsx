import type { Metadata } from 'next';
import { Desk } from '#components/newsroom/desk/desk.tsx';

export const metadata: Metadata = { title: 'Desk' };

export default function Page() {
  return <Desk />;
}

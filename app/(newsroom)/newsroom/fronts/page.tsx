import type { Metadata } from 'next';
import { FrontsList } from '#components/newsroom/fronts/fronts-list.tsx';

export const metadata: Metadata = { title: 'Fronts' };

export default function Page() {
  return <FrontsList />;
}

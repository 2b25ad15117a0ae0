import type { Metadata } from 'next';
import { Duplicates } from '#components/newsroom/photos/likeness/duplicates.tsx';

export const metadata: Metadata = { title: 'Likely duplicates' };

export default function Page() {
  return <Duplicates />;
}

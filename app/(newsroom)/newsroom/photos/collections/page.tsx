import type { Metadata } from 'next';
import { Collections } from '#components/newsroom/photos/collections/collections.tsx';

export const metadata: Metadata = { title: 'Collections' };

export default function Page() {
  return <Collections />;
}

import type { Metadata } from 'next';
import { PhotoLibrary } from '#components/newsroom/photos/library.tsx';

export const metadata: Metadata = { title: 'Photos' };

export default function Page() {
  return <PhotoLibrary />;
}

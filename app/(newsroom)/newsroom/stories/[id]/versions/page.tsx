import type { Metadata } from 'next';
import { Versions } from '#components/newsroom/versions/versions.tsx';

export const metadata: Metadata = { title: 'Versions' };

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return <Versions key={id} id={id} />;
}

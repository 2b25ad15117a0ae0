import type { Metadata } from 'next';
import { PreviewScreen } from '#components/newsroom/preview/preview.tsx';

export const metadata: Metadata = { title: 'Preview' };

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return <PreviewScreen key={id} id={id} />;
}

import type { Metadata } from 'next';
import { FrontScreen } from '#components/newsroom/fronts/front-screen.tsx';

export const metadata: Metadata = { title: 'Front' };

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return <FrontScreen key={id} id={id} />;
}

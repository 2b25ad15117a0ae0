import type { Metadata } from 'next';
import { StoryScreen } from '#components/newsroom/editor/screen/story-screen.tsx';

export const metadata: Metadata = { title: 'Story' };

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return <StoryScreen key={id} id={id} />;
}

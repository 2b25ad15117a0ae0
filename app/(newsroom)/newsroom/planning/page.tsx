import type { Metadata } from 'next';
import { Planning } from '#components/newsroom/planning/planning.tsx';

export const metadata: Metadata = { title: 'Planning' };

export default function Page() {
  return <Planning />;
}

import type { Metadata } from 'next';
import { Schedule } from '#components/newsroom/schedule/schedule.tsx';

export const metadata: Metadata = { title: 'Schedule' };

export default function Page() {
  return <Schedule />;
}

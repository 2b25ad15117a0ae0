import type { Metadata } from 'next';
import { EndingRights } from '#components/newsroom/photos/rights/ending.tsx';

export const metadata: Metadata = { title: 'Rights that end' };

export default function Page() {
  return <EndingRights />;
}

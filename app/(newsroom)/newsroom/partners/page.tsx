import type { Metadata } from 'next';
import { Partners } from '#components/newsroom/partners/partners.tsx';

export const metadata: Metadata = { title: 'Partners' };

export default function Page() {
  return <Partners />;
}

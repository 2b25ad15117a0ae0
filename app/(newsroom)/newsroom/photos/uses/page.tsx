import type { Metadata } from 'next';
import { PhotoUsesReport } from '#components/newsroom/photos/uses/report.tsx';

export const metadata: Metadata = { title: 'Uses of photos' };

export default function Page() {
  return <PhotoUsesReport />;
}

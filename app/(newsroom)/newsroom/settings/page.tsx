import type { Metadata } from 'next';
import { SettingsScreen } from '#components/newsroom/settings/settings.tsx';

export const metadata: Metadata = { title: 'Settings' };

export default function Page() {
  return <SettingsScreen />;
}

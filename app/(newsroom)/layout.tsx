import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import './newsroom.css';

export const metadata: Metadata = {
  title: { default: 'Newsroom', template: '%s · Newsroom' },
  robots: { index: false, follow: false },
  icons: '/assets/icon.svg',
};

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#ffffff' },
    { media: '(prefers-color-scheme: dark)', color: '#1c1c1a' },
  ],
};

/** The newsroom's own root layout: readers' pages share nothing with it. */
export default function NewsroomRoot({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  );
}

import { type ReactNode, Suspense } from 'react';
import { earlyScript } from '#components/newsroom/early.ts';
import { Providers } from '#components/newsroom/providers.tsx';
import { Shell } from '#components/newsroom/shell/shell.tsx';

export default function NewsroomLayout({ children }: { children: ReactNode }) {
  return (
    <Providers>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: words of ours, no one else's */}
      <script dangerouslySetInnerHTML={{ __html: earlyScript }} />
      <Suspense>
        <Shell>{children}</Shell>
      </Suspense>
    </Providers>
  );
}

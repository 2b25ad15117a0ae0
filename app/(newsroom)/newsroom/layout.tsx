import { type ReactNode, Suspense } from 'react';
import { Providers } from '#components/newsroom/providers.tsx';
import { Shell } from '#components/newsroom/shell/shell.tsx';

export default function NewsroomLayout({ children }: { children: ReactNode }) {
  return (
    <Providers>
      <Suspense>
        <Shell>{children}</Shell>
      </Suspense>
    </Providers>
  );
}

import type { ReactNode } from 'react';

/** The quiet page before one is in: sign-in, set-up, joining. */
export function FrontPage({
  title,
  children,
  footer,
}: {
  title: string;
  children: ReactNode;
  footer?: ReactNode;
}) {
  return (
    <main className="flex min-h-dvh flex-col items-center justify-center px-4 py-10">
      <div className="w-full max-w-sm">
        <p className="mb-5 text-center font-serif text-2xl font-semibold tracking-tight">Slugline</p>
        <div className="rounded-lg border border-line bg-paper px-6 py-6 shadow-[0_1px_3px_rgb(0_0_0/0.05)]">
          <h1 className="mb-4 text-lg font-semibold">{title}</h1>
          {children}
        </div>
        {footer && <div className="mt-4 text-center text-xs text-balance text-ink-faint">{footer}</div>}
      </div>
    </main>
  );
}

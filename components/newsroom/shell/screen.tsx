import type { ReactNode } from 'react';
import { classNames } from '#components/ui/class-names.ts';

/** One screen: its name, what can be done at once, and the rest. */
export function Screen({
  title,
  actions,
  children,
  width = 'wide',
}: {
  title: string;
  actions?: ReactNode;
  children: ReactNode;
  width?: 'wide' | 'narrow';
}) {
  return (
    <main
      aria-label={title}
      className={classNames(
        'mx-auto flex w-full min-w-0 flex-1 flex-col px-3 pt-4 pb-12 sm:px-5',
        width === 'narrow' ? 'max-w-4xl' : 'max-w-[90rem]',
      )}
    >
      <div className="mb-3 flex min-h-8 flex-wrap items-center gap-x-4 gap-y-2">
        <h1 className="text-xl font-semibold tracking-tight">{title}</h1>
        {actions && (
          <div className="flex w-full flex-wrap items-center gap-2 sm:ml-auto sm:w-auto">{actions}</div>
        )}
      </div>
      {children}
    </main>
  );
}

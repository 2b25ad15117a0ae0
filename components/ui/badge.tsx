import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

export type Tone = 'plain' | 'accent' | 'good' | 'caution' | 'danger' | 'plum';

const tones: Record<Tone, string> = {
  plain: 'bg-sunk text-ink-soft',
  // An edge, because a chosen row has this ground too.
  accent: 'bg-accent-soft text-accent ring-1 ring-inset ring-accent/30',
  good: 'bg-good-soft text-good',
  caution: 'bg-caution-soft text-caution',
  danger: 'bg-danger-soft text-danger',
  plum: 'bg-plum-soft text-plum',
};

/** A word or two about a thing. */
export function Badge({
  tone = 'plain',
  children,
  className,
}: {
  tone?: Tone;
  children: ReactNode;
  className?: string;
}) {
  return (
    <span
      className={classNames(
        'inline-flex h-5 items-center rounded-sm px-1.5 text-xs font-medium whitespace-nowrap',
        tones[tone],
        className,
      )}
    >
      {children}
    </span>
  );
}

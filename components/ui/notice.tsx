import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

const tones = {
  plain: 'bg-sunk text-ink',
  danger: 'bg-danger-soft text-danger',
  caution: 'bg-caution-soft text-caution',
  good: 'bg-good-soft text-good',
};

/** A sentence that stays on the screen. A 'danger' one is read out when it appears. */
export function Notice({
  tone = 'plain',
  children,
  action,
}: {
  tone?: keyof typeof tones;
  children: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div
      {...(tone === 'danger' ? { role: 'alert' } : {})}
      className={classNames('flex items-center gap-3 rounded px-3 py-2', tones[tone])}
    >
      <div className="min-w-0 flex-1">{children}</div>
      {action}
    </div>
  );
}

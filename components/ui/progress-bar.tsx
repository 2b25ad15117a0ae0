'use client';

import { ProgressBar as AriaProgressBar } from 'react-aria-components';

/** How far something is, from 0 to 1. */
export function ProgressBar({ label, part }: { label: string; part: number }) {
  return (
    <AriaProgressBar aria-label={label} value={Math.round(part * 100)} className="w-full">
      {({ percentage }) => (
        <div className="h-1.5 overflow-hidden rounded-full bg-sunk">
          <div
            className="h-full rounded-full bg-accent transition-[width] duration-200"
            style={{ width: `${percentage ?? 0}%` }}
          />
        </div>
      )}
    </AriaProgressBar>
  );
}

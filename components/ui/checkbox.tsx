'use client';

import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { Checkbox as AriaCheckbox, type CheckboxProps } from 'react-aria-components';

/** A tick with its words; `help` is a second, quieter line. */
export function Checkbox({
  children,
  help,
  ...props
}: Omit<CheckboxProps, 'children' | 'className' | 'style'> & { children: ReactNode; help?: ReactNode }) {
  return (
    <AriaCheckbox {...props} className="group flex items-start gap-2.5 py-1 data-disabled:opacity-60">
      <span className="mt-0.5 grid size-4.5 shrink-0 place-items-center rounded-sm border border-line-strong bg-paper text-accent-ink group-data-focus-visible:outline-2 group-data-focus-visible:outline-offset-2 group-data-focus-visible:outline-accent group-data-selected:border-accent group-data-selected:bg-accent">
        <Check aria-hidden size={13} strokeWidth={3} className="opacity-0 group-data-selected:opacity-100" />
      </span>
      <span>
        {children}
        {help && <span className="block text-xs text-ink-faint">{help}</span>}
      </span>
    </AriaCheckbox>
  );
}

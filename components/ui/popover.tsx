'use client';

import { Popover as AriaPopover, type PopoverProps } from 'react-aria-components';
import { classNames } from './class-names.ts';

/** The floating panel that menus, selects and small dialogs share. */
export function Popover({
  className,
  ...props
}: Omit<PopoverProps, 'className' | 'style'> & { className?: string }) {
  return (
    <AriaPopover
      offset={4}
      {...props}
      className={classNames(
        'max-h-[min(24rem,80dvh)] overflow-auto rounded-md border border-line bg-paper text-ink shadow-lift outline-none',
        className,
      )}
    />
  );
}

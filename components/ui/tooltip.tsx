'use client';

import type { ReactElement, ReactNode } from 'react';
import { Tooltip as AriaTooltip, type TooltipProps, TooltipTrigger } from 'react-aria-components';

/** A few words about the control inside, on hover and on keyboard focus. The child must be a pressable control. */
export function Tooltip({
  children,
  text,
  placement = 'bottom',
}: {
  children: ReactElement;
  text: ReactNode;
  placement?: NonNullable<TooltipProps['placement']>;
}) {
  return (
    <TooltipTrigger delay={500} closeDelay={100}>
      {children}
      <AriaTooltip
        offset={6}
        placement={placement}
        className="max-w-64 rounded bg-ink px-2 py-1 text-xs text-paper shadow-lift"
      >
        {text}
      </AriaTooltip>
    </TooltipTrigger>
  );
}

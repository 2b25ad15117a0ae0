'use client';

import type { ReactElement, ReactNode } from 'react';
import {
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  Header,
  type MenuItemProps,
  MenuSection,
  MenuTrigger,
  type PopoverProps,
  Separator,
} from 'react-aria-components';
import { classNames } from './class-names.ts';
import { Popover } from './popover.tsx';

/** A button that opens a list of acts. `trigger` is a Button or IconButton. */
export function Menu({
  trigger,
  label,
  children,
  placement = 'bottom end',
}: {
  trigger: ReactElement;
  label: string;
  children: ReactNode;
  placement?: NonNullable<PopoverProps['placement']>;
}) {
  return (
    <MenuTrigger>
      {trigger}
      <Popover placement={placement} className="min-w-48 p-1">
        <AriaMenu aria-label={label} className="outline-none">
          {children}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}

/** One act of a menu; a link when it has an `href`. */
export function MenuItem({
  icon,
  danger = false,
  children,
  ...props
}: Omit<MenuItemProps, 'className' | 'style' | 'children'> & {
  icon?: ReactNode;
  danger?: boolean;
  children: ReactNode;
}) {
  return (
    <AriaMenuItem
      {...(typeof children === 'string' ? { textValue: children } : {})}
      {...props}
      className={classNames(
        'flex cursor-default items-center gap-2.5 rounded px-2 py-1.5 text-sm no-underline outline-none data-disabled:opacity-50 data-focused:bg-accent-soft pointer-coarse:min-h-11',
        danger && 'text-danger data-focused:bg-danger-soft',
      )}
    >
      {icon && <span className={danger ? undefined : 'text-ink-faint'}>{icon}</span>}
      {children}
    </AriaMenuItem>
  );
}

export const MenuLine = () => <Separator className="my-1 border-t border-line" />;

/** Words above a group of acts: whose menu it is. */
export function MenuHead({ children, acts, label }: { children: ReactNode; acts: ReactNode; label: string }) {
  return (
    <MenuSection aria-label={label}>
      <Header className="mb-1 border-b border-line px-2 pt-1 pb-2 text-sm">{children}</Header>
      {acts}
    </MenuSection>
  );
}

'use client';

import type { ReactNode } from 'react';
import {
  Button as AriaButton,
  type ButtonProps as AriaButtonProps,
  Link,
  type LinkProps,
} from 'react-aria-components';
import { classNames } from './class-names.ts';
import { Spinner } from './spinner.tsx';
import { Tooltip } from './tooltip.tsx';

export type ButtonLook = 'primary' | 'plain' | 'quiet' | 'danger';
type Shared = { look?: ButtonLook; size?: 'small' | 'normal'; icon?: ReactNode };
type ButtonProps = Omit<AriaButtonProps, 'className' | 'children' | 'style'> &
  Shared & { children: ReactNode; className?: string };

const looks: Record<ButtonLook, string> = {
  primary:
    'bg-accent text-accent-ink data-hovered:bg-accent-hover data-pressed:bg-accent-hover border-transparent',
  plain: 'bg-paper text-ink border-line-strong/60 data-hovered:bg-sunk data-pressed:bg-sunk',
  quiet: 'text-ink-soft border-transparent data-hovered:bg-sunk data-hovered:text-ink data-pressed:bg-sunk',
  danger: 'bg-paper text-danger border-danger/50 data-hovered:bg-danger-soft data-pressed:bg-danger-soft',
};

const shape = (size: 'small' | 'normal') =>
  size === 'small' ? 'h-7 px-2 text-[0.8125rem] pointer-coarse:h-9' : 'h-8 px-3 pointer-coarse:h-11';

const base =
  'inline-flex shrink-0 items-center justify-center gap-1.5 rounded border font-medium whitespace-nowrap select-none transition-colors data-disabled:opacity-50 data-disabled:cursor-not-allowed';

/** A button with words. While `isPending` it keeps its width, tells screen readers, and cannot be pressed twice. */
export function Button({
  look = 'plain',
  size = 'normal',
  icon,
  children,
  className,
  ...props
}: ButtonProps) {
  return (
    <AriaButton {...props} className={classNames(base, looks[look], shape(size), 'relative', className)}>
      {({ isPending }) => (
        <>
          <span className={classNames('inline-flex items-center gap-1.5', isPending && 'opacity-0')}>
            {icon}
            {children}
          </span>
          {isPending && (
            <span className="absolute inset-0 grid place-items-center">
              <Spinner label="Working" />
            </span>
          )}
        </>
      )}
    </AriaButton>
  );
}

/** A link that looks like a button. */
export function ButtonLink({
  look = 'plain',
  size = 'normal',
  icon,
  children,
  className,
  ...props
}: Omit<LinkProps, 'className' | 'children' | 'style'> &
  Shared & { children: ReactNode; className?: string }) {
  return (
    <Link {...props} className={classNames(base, looks[look], shape(size), className)}>
      {icon}
      {children}
    </Link>
  );
}

/** A square button with only a picture; its name is spoken and shown as a tooltip. */
export function IconButton({
  label,
  look = 'quiet',
  size = 'normal',
  children,
  className,
  tooltip = true,
  ...props
}: Omit<ButtonProps, 'icon'> & { label: string; tooltip?: boolean }) {
  const button = (
    <AriaButton
      {...props}
      aria-label={label}
      className={classNames(
        base,
        looks[look],
        size === 'small' ? 'size-7 pointer-coarse:size-9' : 'size-8 pointer-coarse:size-11',
        className,
      )}
    >
      {({ isPending }) => (isPending ? <Spinner label="Working" /> : children)}
    </AriaButton>
  );
  return tooltip ? <Tooltip text={label}>{button}</Tooltip> : button;
}

'use client';

import type { ReactNode } from 'react';
import { FieldError, Label, Text } from 'react-aria-components';

/** What stands around every input: label, help, fault. */
export function FieldParts({
  label,
  help,
  error,
  children,
  hideLabel = false,
}: {
  label: ReactNode;
  help?: ReactNode;
  error?: string | undefined;
  children: ReactNode;
  hideLabel?: boolean;
}) {
  return (
    <>
      <Label className={hideLabel ? 'sr-only' : 'text-[0.8125rem] font-medium text-ink'}>{label}</Label>
      {children}
      {help && (
        <Text slot="description" className="text-xs text-ink-faint">
          {help}
        </Text>
      )}
      <FieldError className="text-xs font-medium text-danger">{error}</FieldError>
    </>
  );
}

export const fieldBox = 'flex min-w-0 flex-col gap-1';
export const inputBox =
  'w-full min-w-0 rounded border border-line-strong bg-paper px-2.5 text-ink placeholder:text-ink-faint data-hovered:border-ink-soft data-invalid:border-danger data-disabled:bg-sunk data-disabled:text-ink-faint [input&]:read-only:bg-sunk [textarea&]:read-only:bg-sunk focus:outline-2 focus:-outline-offset-1 focus:outline-accent';

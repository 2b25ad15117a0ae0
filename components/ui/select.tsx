'use client';

import { Check, ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  Select as AriaSelect,
  Button,
  type Key,
  ListBox,
  ListBoxItem,
  SelectValue,
} from 'react-aria-components';
import { classNames } from './class-names.ts';
import { FieldParts, fieldBox, inputBox } from './field.tsx';
import { Popover } from './popover.tsx';

export type Choice = { id: string; name: string; hint?: string };

export const choiceBox =
  'flex cursor-default items-center gap-2 rounded px-2 py-1.5 text-sm outline-none data-focused:bg-accent-soft data-disabled:opacity-50 pointer-coarse:min-h-11';

/** One of a few choices. */
export function Select({
  label,
  choices,
  value,
  onChange,
  help,
  error,
  hideLabel,
  isDisabled,
  className,
  placeholder = 'Choose',
}: {
  label: string;
  choices: readonly Choice[];
  value: string | null;
  onChange: (id: string) => void;
  help?: ReactNode;
  error?: string | undefined;
  hideLabel?: boolean;
  isDisabled?: boolean;
  className?: string;
  placeholder?: string;
}) {
  return (
    <AriaSelect
      value={value}
      onChange={(key: Key | null) => key !== null && onChange(String(key))}
      isDisabled={isDisabled ?? false}
      isInvalid={Boolean(error)}
      validationBehavior="aria"
      placeholder={placeholder}
      className={classNames(fieldBox, className)}
    >
      <FieldParts label={label} help={help} error={error} {...(hideLabel ? { hideLabel } : {})}>
        <Button className={classNames(inputBox, 'flex h-8 items-center gap-2 text-left pointer-coarse:h-11')}>
          <SelectValue className="flex-1 truncate data-placeholder:text-ink-faint">
            {({ defaultChildren, selectedText }) => selectedText || defaultChildren}
          </SelectValue>
          <ChevronDown aria-hidden size={14} className="text-ink-faint" />
        </Button>
      </FieldParts>
      <Popover className="min-w-(--trigger-width) p-1">
        <ListBox items={choices} className="outline-none">
          {(choice) => (
            <ListBoxItem id={choice.id} textValue={choice.name} className={choiceBox}>
              {({ isSelected }) => (
                <>
                  <span className="min-w-0 flex-1">
                    <span className="block truncate">{choice.name}</span>
                    {choice.hint && <span className="block text-xs text-ink-faint">{choice.hint}</span>}
                  </span>
                  {isSelected && <Check aria-hidden size={14} className="text-accent" />}
                </>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}

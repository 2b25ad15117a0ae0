'use client';

import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  ComboBox as AriaComboBox,
  Button,
  Collection,
  Input,
  type Key,
  ListBox,
  ListBoxItem,
  ListBoxLoadMoreItem,
} from 'react-aria-components';
import { classNames } from './class-names.ts';
import { FieldParts, fieldBox, inputBox } from './field.tsx';
import { Popover } from './popover.tsx';
import { type Choice, choiceBox } from './select.tsx';

/**
 * A choice found by typing. With `onSearch` the screen brings the choices itself (and `choices` is what it found);
 * without, the list is filtered here.
 */
export function ComboBox({
  label,
  choices,
  value,
  onChange,
  text,
  onSearch,
  onMore,
  help,
  error,
  hideLabel,
  isDisabled,
  placeholder,
  className,
  nothing = 'Nothing found.',
}: {
  label: string;
  choices: readonly Choice[];
  value: string | null;
  onChange: (id: string | null) => void;
  /** what stands in the box, when the screen decides it */
  text?: string;
  onSearch?: (text: string) => void;
  /** brings the next choices when the list is scrolled to its end; absent where there are no more */
  onMore?: (() => void) | undefined;
  help?: ReactNode;
  error?: string | undefined;
  hideLabel?: boolean;
  isDisabled?: boolean;
  placeholder?: string;
  className?: string;
  nothing?: string;
}) {
  const list = onSearch ? { items: choices } : { defaultItems: choices };
  return (
    <AriaComboBox
      {...list}
      value={value}
      onChange={(key: Key | null) => onChange(key === null ? null : String(key))}
      {...(text === undefined ? {} : { inputValue: text })}
      {...(onSearch ? { onInputChange: onSearch } : {})}
      isDisabled={isDisabled ?? false}
      isInvalid={Boolean(error)}
      validationBehavior="aria"
      menuTrigger="focus"
      allowsEmptyCollection
      className={classNames(fieldBox, className)}
    >
      <FieldParts label={label} help={help} error={error} {...(hideLabel ? { hideLabel } : {})}>
        <div className="relative">
          <Input
            className={classNames(inputBox, 'h-8 pr-8 pointer-coarse:h-11')}
            {...(placeholder ? { placeholder } : {})}
          />
          <Button className="absolute top-1/2 right-1 grid size-6 -translate-y-1/2 place-items-center rounded text-ink-faint">
            <ChevronDown aria-hidden size={14} />
          </Button>
        </div>
      </FieldParts>
      <Popover className="w-(--trigger-width) p-1">
        <ListBox
          className="outline-none"
          renderEmptyState={() => <p className="px-2 py-1.5 text-sm text-ink-faint">{nothing}</p>}
        >
          <Collection items={choices}>
            {(choice: Choice) => (
              <ListBoxItem id={choice.id} textValue={choice.name} className={choiceBox}>
                <span className="min-w-0 flex-1">
                  <span className="block truncate">{choice.name}</span>
                  {choice.hint && (
                    <span className="block truncate text-xs text-ink-faint">{choice.hint}</span>
                  )}
                </span>
              </ListBoxItem>
            )}
          </Collection>
          {onMore && (
            <ListBoxLoadMoreItem isLoading onLoadMore={onMore} className="px-2 py-1.5 text-sm text-ink-faint">
              More are coming…
            </ListBoxLoadMoreItem>
          )}
        </ListBox>
      </Popover>
    </AriaComboBox>
  );
}

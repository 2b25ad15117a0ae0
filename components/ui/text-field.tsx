'use client';

import { Search, X } from 'lucide-react';
import type { ReactNode, Ref } from 'react';
import {
  SearchField as AriaSearchField,
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
  Button,
  Input,
  Label,
  type SearchFieldProps,
  TextArea,
} from 'react-aria-components';
import { classNames } from './class-names.ts';
import { FieldParts, fieldBox, inputBox } from './field.tsx';

type Words = {
  label: string;
  help?: ReactNode;
  error?: string | undefined;
  hideLabel?: boolean;
  className?: string;
};
type TextFieldProps = Omit<AriaTextFieldProps, 'children' | 'className' | 'style' | 'isInvalid'> &
  Words & { placeholder?: string; inputRef?: Ref<HTMLInputElement> };

/** One line of text. `error` is the server's or the screen's sentence about it. */
export function TextField({
  label,
  help,
  error,
  hideLabel,
  className,
  placeholder,
  inputRef,
  ...props
}: TextFieldProps) {
  return (
    <AriaTextField {...props} {...invalidity(error)} className={classNames(fieldBox, className)}>
      <FieldParts label={label} help={help} error={error} {...(hideLabel ? { hideLabel } : {})}>
        <Input
          className={classNames(inputBox, 'h-8 pointer-coarse:h-11')}
          {...(placeholder ? { placeholder } : {})}
          {...(inputRef ? { ref: inputRef } : {})}
        />
      </FieldParts>
    </AriaTextField>
  );
}

/** Several lines; grows with its text. */
export function TextAreaField({
  label,
  help,
  error,
  hideLabel,
  className,
  placeholder,
  rows = 3,
  ...props
}: Omit<TextFieldProps, 'inputRef'> & { rows?: number }) {
  return (
    <AriaTextField {...props} {...invalidity(error)} className={classNames(fieldBox, className)}>
      <FieldParts label={label} help={help} error={error} {...(hideLabel ? { hideLabel } : {})}>
        <TextArea
          rows={rows}
          className={classNames(
            inputBox,
            'field-sizing-content py-1.5',
            rows > 1 ? 'min-h-16' : 'min-h-8 pointer-coarse:min-h-11',
          )}
          {...(placeholder ? { placeholder } : {})}
        />
      </FieldParts>
    </AriaTextField>
  );
}

/** A search box with its own "clear"; Escape clears too. `shortcut` is shown at its end. */
export function SearchField({
  label,
  placeholder,
  shortcut,
  className,
  inputRef,
  ...props
}: Omit<SearchFieldProps, 'children' | 'className' | 'style'> & {
  label: string;
  placeholder?: string;
  shortcut?: string;
  className?: string;
  inputRef?: Ref<HTMLInputElement>;
}) {
  return (
    <AriaSearchField {...props} className={classNames('group relative min-w-0', className)}>
      <Label className="sr-only">{label}</Label>
      <Search
        aria-hidden
        size={15}
        className="pointer-events-none absolute top-1/2 left-2.5 -translate-y-1/2 text-ink-faint"
      />
      <Input
        className={classNames(
          inputBox,
          'h-8 pr-8 pl-8 pointer-coarse:h-11 [&::-webkit-search-cancel-button]:hidden',
        )}
        {...(placeholder ? { placeholder } : {})}
        {...(inputRef ? { ref: inputRef } : {})}
      />
      {shortcut && (
        <kbd
          aria-hidden
          className="pointer-events-none absolute top-1/2 right-2 hidden -translate-y-1/2 rounded border border-line px-1.5 font-sans text-xs text-ink-faint group-data-empty:block pointer-coarse:hidden!"
        >
          {shortcut}
        </kbd>
      )}
      <Button className="absolute top-1/2 right-1 grid size-6 -translate-y-1/2 place-items-center rounded text-ink-faint group-data-empty:hidden data-hovered:bg-sunk data-hovered:text-ink">
        <X aria-hidden size={14} />
      </Button>
    </AriaSearchField>
  );
}

const invalidity = (error: string | undefined) =>
  error
    ? ({ isInvalid: true, validationBehavior: 'aria' } as const)
    : ({ validationBehavior: 'aria' } as const);

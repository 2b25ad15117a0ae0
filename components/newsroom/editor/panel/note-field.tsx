'use client';

import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { classNames } from '#components/ui/class-names.ts';
import { choiceBox } from '#components/ui/select.tsx';
import { TextAreaField } from '#components/ui/text-field.tsx';
import { api } from '../../api.ts';
import { keys } from '../../queries.ts';
import { type Call, callAt, withName } from './calling.ts';
import { useFound } from './use-found.ts';

const mostShown = 6;

/** A note's text; behind an @ it offers colleagues by what is typed, and Enter or Tab writes the whole name. */
export function NoteField({
  value,
  onChange,
  onSend,
  error,
}: {
  value: string;
  onChange: (text: string) => void;
  onSend: () => void;
  error?: string | undefined;
}) {
  const listId = useId();
  const field = useRef<HTMLDivElement>(null);
  const [call, setCall] = useState<Call | null>(null);
  const [marked, setMarked] = useState(0);
  const box = () => field.current?.querySelector('textarea') ?? null;
  const look = () => setCall(callAt(box()?.value ?? '', box()?.selectionStart ?? 0));
  const offered = useCalled(call);
  const isOpen = call !== null && offered.length > 0;
  const at = Math.min(marked, offered.length - 1);

  const take = (name: string) => {
    const area = box();
    if (!area || !call) return;
    const next = withName(value, area.selectionStart, call, name);
    onChange(next.text);
    setCall(null);
    setMarked(0);
    requestAnimationFrame(() => {
      area.focus();
      area.setSelectionRange(next.caret, next.caret);
    });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) return onSend();
    if (!isOpen) return;
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };
    const step = steps[event.key];
    const chosen = offered[at];
    if (step) setMarked((at + step + offered.length) % offered.length);
    else if ((event.key === 'Enter' || event.key === 'Tab') && chosen) take(chosen.name);
    else if (event.key === 'Escape') setCall(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it listens to what its text box does
    <div
      ref={field}
      className="relative w-full"
      onKeyUp={(event) => /^(Arrow(Left|Right)|Home|End)$/.test(event.key) && look()}
      onClick={look}
      onKeyDownCapture={onKeyDown}
      onBlur={() => setCall(null)}
    >
      <TextAreaField
        label="Note to colleagues"
        hideLabel
        placeholder="A note to colleagues; @Name tells them"
        rows={1}
        value={value}
        onChange={(typed) => {
          onChange(typed);
          setMarked(0);
          requestAnimationFrame(look);
        }}
        error={error}
        maxLength={4000}
        className="w-full"
        aria-autocomplete="list"
        {...(isOpen
          ? { 'aria-controls': listId, 'aria-activedescendant': `${listId}-${offered[at]?.id}` }
          : {})}
      />
      {isOpen && (
        <div
          id={listId}
          role="listbox"
          aria-label="Colleagues"
          className="absolute inset-x-0 top-full z-10 mt-1 rounded-md border border-line bg-paper p-1 shadow-lift"
        >
          {offered.map(({ id, name, role }, index) => (
            // biome-ignore lint/a11y/useFocusableInteractive lint/a11y/useKeyWithClickEvents: the text box keeps the focus and its keys
            <div
              key={id}
              id={`${listId}-${id}`}
              role="option"
              aria-selected={index === at}
              // The text box keeps the focus: leaving it would close the list before the click.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => take(name)}
              className={classNames(choiceBox, 'justify-between', index === at && 'bg-accent-soft')}
            >
              <span className="truncate">{name}</span>
              <span className="text-xs text-ink-faint">{role}</span>
            </div>
          ))}
        </div>
      )}
      <p role="status" className="sr-only">
        {isOpen ? `${offered[at]?.name}: Enter writes the name.` : ''}
      </p>
    </div>
  );
}

/** Who may be meant, the first few; nobody while the name is complete. */
function useCalled(call: Call | null) {
  const words = call?.words.trimEnd() ?? '';
  const { setWords, items } = useFound([...keys.people, 'called'], async (q, signal) =>
    q === '' ? { items: [] } : api.people.list({ q, here: true, limit: 20 }, signal),
  );
  useEffect(() => setWords(words), [words, setWords]);
  if (words === '') return [];
  return items
    .filter(({ name }) => name.toLocaleLowerCase() !== words.toLocaleLowerCase())
    .slice(0, mostShown);
}

'use client';

import { useEffect, useRef, useState } from 'react';
import { Select } from '#components/ui/select.tsx';
import { SearchField } from '#components/ui/text-field.tsx';
import { useSections } from '../queries.ts';
import { useShortcut } from '../shortcuts.ts';
import type { DeskFilter } from './filter.ts';

const pause = 200;

/** Section and search. The list follows the typing after a short pause. */
export function DeskFilters({
  filter,
  onChange,
}: {
  filter: DeskFilter;
  onChange: (change: Partial<DeskFilter>) => void;
}) {
  const sections = useSections();
  const box = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(filter.q);
  const sent = useRef(filter.q);
  useShortcut('/', () => box.current?.focus());

  useEffect(() => {
    if (filter.q !== sent.current) setText(filter.q);
    sent.current = filter.q;
  }, [filter.q]);

  useEffect(() => {
    if (text.trim() === sent.current) return;
    const timer = setTimeout(() => {
      sent.current = text.trim();
      onChange({ q: text.trim() });
    }, pause);
    return () => clearTimeout(timer);
  }, [text, onChange]);

  return (
    <>
      <SearchField
        label="Search stories"
        placeholder="Search stories"
        shortcut="/"
        value={text}
        onChange={setText}
        inputRef={box}
        className="w-44 flex-1 sm:w-64 sm:flex-none"
      />
      <Select
        label="Section"
        hideLabel
        className="w-36 sm:w-40"
        choices={[{ id: 'all', name: 'All sections' }, ...(sections.data ?? [])]}
        value={filter.sectionId ?? 'all'}
        onChange={(id) => onChange({ sectionId: id === 'all' ? null : id })}
      />
    </>
  );
}

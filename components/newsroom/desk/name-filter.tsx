'use client';

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ComboBox } from '#components/ui/combo-box.tsx';
import { useFound } from '../editor/panel/use-found.ts';

type Named = { id: string; name: string };
type Listing = (
  query: { q?: string; id?: string; cursor?: string | null; limit?: number },
  signal: AbortSignal,
) => Promise<{ items: Named[]; next: string | null }>;

/** One author or topic found by its letters; an empty box is any. A link that names one by id shows its name. */
export function NameFilter({
  label,
  placeholder,
  listed,
  list,
  value,
  onChange,
}: {
  label: string;
  placeholder: string;
  /** under what React Query keeps the list */
  listed: readonly string[];
  list: Listing;
  value: string | null;
  onChange: (id: string | null) => void;
}) {
  const found = useFound(listed, (q, signal, cursor) => list({ q, cursor, limit: 50 }, signal));
  const chosen = useQuery({
    queryKey: [...listed, 'one', value],
    queryFn: ({ signal }) => list({ id: value ?? '' }, signal),
    enabled: value !== null,
    staleTime: 60_000,
  });
  const name = (value && chosen.data?.items[0]?.name) || '';
  const [typed, setTyped] = useState<string | null>(null);
  const [shownId, setShownId] = useState(value);
  if (value !== shownId) {
    setShownId(value);
    setTyped(null);
  }
  const text = typed ?? name;
  return (
    <ComboBox
      label={label}
      placeholder={placeholder}
      choices={found.items}
      value={value}
      text={text}
      onSearch={(words) => {
        if (words === text) return;
        setTyped(words);
        found.setWords(words === name ? '' : words);
        if (words === '' && value) onChange(null);
      }}
      onMore={found.more}
      onChange={(id) => {
        // The one that is chosen already: the box is left, and what was typed to look around goes.
        setTyped(null);
        found.setWords('');
        if (id !== null && id !== value) onChange(id);
      }}
      nothing={found.isLooking ? 'Looking…' : 'Nothing of that name.'}
    />
  );
}

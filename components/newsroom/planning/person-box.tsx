'use client';

import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { ComboBox } from '#components/ui/combo-box.tsx';
import { api } from '../api.ts';
import { useFound } from '../editor/panel/use-found.ts';
import { keys } from '../queries.ts';
import { fitsWords } from './person-choices.ts';

export type Person = { id: string; name: string };

/** One colleague found by name, among as many as there are; an empty box is nobody. */
export function PersonBox({
  label,
  value,
  onChange,
  first = [],
  among = 'who is here',
  hintOf = 'role',
  placeholder = 'Nobody yet',
  ...box
}: {
  label: string;
  /** without a name where the screen knows no more than who it is */
  value: { id: string; name?: string } | null;
  onChange: (person: Person | null) => void;
  /** choices that are no colleagues and stand above them */
  first?: readonly Person[];
  among?: 'who is here' | 'whoever was here';
  hintOf?: 'role' | 'email';
  placeholder?: string;
  isDisabled?: boolean;
  error?: string | undefined;
  hideLabel?: boolean;
  help?: ReactNode;
  className?: string;
}) {
  const here = among === 'who is here';
  const found = useFound([...keys.people, among], (q, signal, cursor) =>
    api.people.list({ q, here, cursor, limit: 50 }, signal),
  );
  const special = first.find(({ id }) => id === value?.id);
  const unknown = value && !special && value.name === undefined ? value.id : null;
  const known = useQuery({
    queryKey: [...keys.people, 'one', unknown],
    queryFn: ({ signal }) => api.people.list({ id: unknown ?? '' }, signal),
    enabled: unknown !== null,
    staleTime: 60_000,
  });
  const name = special?.name ?? value?.name ?? known.data?.items[0]?.name ?? '';
  const [typed, setTyped] = useState<string | null>(null);
  const [shownId, setShownId] = useState(value?.id);
  if (value?.id !== shownId) {
    setShownId(value?.id);
    setTyped(null);
  }
  const text = typed ?? name;
  const people = found.items.map(({ id, name, role, email }) => ({
    id,
    name,
    hint: hintOf === 'role' ? role : email,
  }));
  const choices = [...first.filter((one) => fitsWords(one.name, found.typed)), ...people];
  return (
    <ComboBox
      {...box}
      label={label}
      placeholder={placeholder}
      choices={choices}
      value={value?.id ?? null}
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
        const chosen = choices.find((one) => one.id === id);
        if (chosen && id !== value?.id) onChange({ id: chosen.id, name: chosen.name });
      }}
      nothing={found.isLooking ? 'Looking…' : 'Nobody of that name.'}
    />
  );
}

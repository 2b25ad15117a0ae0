'use client';

import { useState } from 'react';
import { ComboBox } from '#components/ui/combo-box.tsx';
import { api } from '../api.ts';
import { useFound } from '../editor/panel/use-found.ts';
import { keys } from '../queries.ts';

type Person = { id: string; name: string };

/** One colleague found by name; an empty box is nobody. */
export function PersonBox({
  label,
  value,
  onChange,
  isDisabled,
  error,
  placeholder = 'Nobody yet',
}: {
  label: string;
  value: Person | null;
  onChange: (person: Person | null) => void;
  isDisabled?: boolean;
  error?: string | undefined;
  placeholder?: string;
}) {
  const found = useFound(keys.people, (q, signal) => api.people.list({ q, limit: 50 }, signal));
  const [typed, setTyped] = useState<string | null>(null);
  const people = found.items.filter(({ removed }) => !removed);
  const text = typed ?? value?.name ?? '';
  return (
    <ComboBox
      label={label}
      placeholder={placeholder}
      choices={people.map(({ id, name, role }) => ({ id, name, hint: role }))}
      value={value?.id ?? null}
      text={text}
      onSearch={(words) => {
        if (words === text) return;
        setTyped(words);
        found.setWords(words);
        if (words === '' && value) onChange(null);
      }}
      onChange={(id) => {
        const person = people.find((one) => one.id === id);
        if (!person) return;
        setTyped(null);
        onChange({ id: person.id, name: person.name });
      }}
      isDisabled={isDisabled ?? false}
      error={error}
      nothing={found.isLooking ? 'Looking…' : 'Nobody of that name.'}
    />
  );
}

'use client';

import { useEffect, useState } from 'react';
import { TextField } from '#components/ui/text-field.tsx';
import { sentenceOf } from '../api.ts';

/** A name edited in its place: Enter or leaving the box saves, Escape brings the old one back. */
export function NameCell({
  label,
  value,
  onSave,
}: {
  label: string;
  value: string;
  onSave: (name: string) => Promise<void>;
}) {
  const [text, setText] = useState(value);
  const [fault, setFault] = useState<string>();
  useEffect(() => setText(value), [value]);

  const save = async () => {
    const name = text.trim();
    if (name === value) return setText(value);
    try {
      await onSave(name);
      setFault(undefined);
    } catch (error) {
      setFault(sentenceOf(error));
    }
  };

  return (
    <TextField
      label={label}
      hideLabel
      className="flex-1"
      value={text}
      onChange={setText}
      error={fault}
      onBlur={save}
      onKeyDown={(event) => {
        if (event.key === 'Enter') save();
        if (event.key === 'Escape') {
          setText(value);
          setFault(undefined);
        }
      }}
    />
  );
}

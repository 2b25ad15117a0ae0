'use client';

import { ArrowUp, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { IconButton } from '#components/ui/button.tsx';
import { ComboBox } from '#components/ui/combo-box.tsx';
import type { Choice } from '#components/ui/select.tsx';

/** Several chosen things in their order, and a box to find another one. */
export function ChosenList({
  label,
  chosen,
  choices,
  onSearch,
  onMore,
  onAdd,
  onRemove,
  onMoveUp,
  placeholder,
  help,
  error,
  isDisabled,
  nothing,
}: {
  label: string;
  chosen: Choice[];
  /** what the search found; those already chosen are left out here */
  choices: Choice[];
  onSearch: (text: string) => void;
  /** brings what else it finds */
  onMore?: (() => void) | undefined;
  onAdd: (id: string) => void;
  onRemove: (id: string) => void;
  /** given where the order counts */
  onMoveUp?: (id: string) => void;
  placeholder: string;
  help?: string;
  error?: string | undefined;
  isDisabled: boolean;
  nothing?: string;
}) {
  // Chosen for a moment, so that the list closes, and then nothing: the box is free for the next one.
  const [picked, setPicked] = useState<string | null>(null);
  useEffect(() => {
    if (picked !== null) setPicked(null);
  }, [picked]);
  return (
    <div className="flex flex-col gap-1">
      <ComboBox
        label={label}
        choices={choices.filter(({ id }) => !chosen.some((one) => one.id === id))}
        value={picked}
        onSearch={onSearch}
        onMore={onMore}
        onChange={(id) => {
          if (id === null) return;
          setPicked(id);
          onAdd(id);
        }}
        placeholder={placeholder}
        error={error}
        isDisabled={isDisabled}
        {...(help ? { help } : {})}
        {...(nothing ? { nothing } : {})}
      />
      {chosen.length > 0 && (
        <ul aria-label={label} className="flex flex-col">
          {chosen.map(({ id, name, hint }, index) => (
            <li key={id} className="flex min-h-8 items-center gap-1 border-b border-line last:border-0">
              <span className="min-w-0 flex-1 truncate">
                {name}
                {hint && <span className="ml-2 text-xs text-ink-faint">{hint}</span>}
              </span>
              {onMoveUp && index > 0 && (
                <IconButton
                  size="small"
                  label={`Move ${name} up`}
                  isDisabled={isDisabled}
                  onPress={() => onMoveUp(id)}
                >
                  <ArrowUp aria-hidden size={14} />
                </IconButton>
              )}
              <IconButton
                size="small"
                label={`Remove ${name}`}
                isDisabled={isDisabled}
                onPress={() => onRemove(id)}
              >
                <X aria-hidden size={14} />
              </IconButton>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

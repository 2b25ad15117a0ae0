'use client';

import { useRef, useState } from 'react';
import type { Choice } from '#components/ui/select.tsx';

/** Names of things that are only known by id: those that a list once brought are remembered. */
export function useNames(...lists: (readonly { id: string; name: string }[] | undefined)[]) {
  const names = useRef(new Map<string, string>());
  const [, setCount] = useState(0);
  for (const list of lists) for (const { id, name } of list ?? []) names.current.set(id, name);
  return {
    chosen: (ids: readonly string[]): Choice[] =>
      ids.map((id) => ({ id, name: names.current.get(id) ?? '…' })),
    remember: ({ id, name }: { id: string; name: string }) => {
      names.current.set(id, name);
      setCount((count) => count + 1);
    },
  };
}

'use client';

import { useCallback, useMemo, useState } from 'react';

/** How many stories one act takes. */
export const mostSelected = 200;

/** What is chosen for an act on many, in the order of choosing, at most so many. */
export function useSelection(most: number = mostSelected) {
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [anchor, setAnchor] = useState<string | null>(null);
  const set = useMemo(() => new Set(chosen), [chosen]);

  const toggle = useCallback(
    (id: string) => {
      setAnchor(id);
      setChosen((ids) =>
        ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id].slice(0, most),
      );
    },
    [most],
  );
  /** Everything in `order` between the last one that was chosen and this one, both included. */
  const extend = useCallback(
    (id: string, order: readonly string[]) => {
      const [from, to] = [order.indexOf(anchor ?? id), order.indexOf(id)].sort((a, b) => a - b);
      const range = order.slice(Math.max(0, from ?? 0), (to ?? 0) + 1);
      setChosen((ids) => [...new Set([...ids, ...range])].slice(0, most));
      if (!anchor) setAnchor(id);
    },
    [anchor, most],
  );
  const choose = useCallback((ids: readonly string[]) => setChosen(ids.slice(0, most)), [most]);
  const clear = useCallback(() => {
    setChosen([]);
    setAnchor(null);
  }, []);
  return { chosen, has: (id: string) => set.has(id), toggle, extend, choose, clear };
}

export type Selection = ReturnType<typeof useSelection>;

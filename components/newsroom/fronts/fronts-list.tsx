'use client';

import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-aria-components';
import { fronts } from '../api/fronts.ts';
import { ListFailed, RowsComing } from '../list-states.tsx';
import { Screen } from '../shell/screen.tsx';
import { NextChange, Published } from './front-state.tsx';
import { frontKeys } from './use-front.ts';

/** The front page and the sections' fronts: what readers see of each. */
export function FrontsList() {
  const list = useQuery({
    queryKey: frontKeys.all,
    queryFn: ({ signal }) => fronts.list(signal),
    staleTime: 0,
  });
  return (
    <Screen title="Fronts" width="narrow">
      {list.isPending && <RowsComing />}
      {list.isError && <ListFailed error={list.error} onRetry={() => list.refetch()} />}
      <ul className="flex flex-col">
        {list.data?.items.map((front) => (
          <li key={front.id} className="relative border-b border-line px-1 py-3 hover:bg-sunk/60">
            <Link
              href={`/newsroom/fronts/${front.id}`}
              className="rounded-sm font-serif text-lg font-semibold after:absolute after:inset-0 data-hovered:text-accent"
            >
              {front.name}
            </Link>
            <p className="mt-0.5 flex flex-wrap items-center gap-x-2 gap-y-1 text-ink-soft">
              <Published card={front} />
              {front.next && <NextChange version={front.next} />}
            </p>
          </li>
        ))}
      </ul>
    </Screen>
  );
}

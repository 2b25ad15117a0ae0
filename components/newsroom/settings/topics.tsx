'use client';

import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../api.ts';
import { ListFailed, RowsComing } from '../list-states.tsx';
import { LoadMore } from '../load-more.tsx';
import { keys } from '../queries.ts';
import { AddLine } from './add-line.tsx';

/** What stories are about, beside their section. */
export function TopicsPanel() {
  const queries = useQueryClient();
  const list = useInfiniteQuery({
    queryKey: [...keys.topics, 'settings'],
    queryFn: ({ pageParam, signal }) => api.topics.list({ cursor: pageParam, limit: 100 }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });
  const topics = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <div className="flex max-w-2xl flex-col gap-4">
      <AddLine
        label="New topic"
        button="Add topic"
        onAdd={async (name) => {
          await api.topics.create({ name });
          await queries.invalidateQueries({ queryKey: keys.topics });
        }}
      />
      {list.isPending && <RowsComing rows={4} />}
      {list.isError && <ListFailed error={list.error} onRetry={() => list.refetch()} />}
      {list.data && topics.length === 0 && <p className="text-ink-soft">No topics yet.</p>}
      {topics.length > 0 && (
        <ul className="grid border-t border-line bg-paper sm:grid-cols-2">
          {topics.map((topic) => (
            <li key={topic.id} className="flex items-baseline gap-2 border-b border-line px-3 py-2">
              <span className="truncate">{topic.name}</span>
              <span className="truncate text-xs text-ink-faint">/topics/{topic.slug}</span>
            </li>
          ))}
        </ul>
      )}
      <LoadMore
        more={list.hasNextPage}
        loading={list.isFetchingNextPage}
        onMore={() => list.fetchNextPage()}
      />
    </div>
  );
}

'use client';

import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { guardingApi } from '../api/guarding.ts';
import { ListFailed, RowsComing } from '../list-states.tsx';
import { LoadMore } from '../load-more.tsx';
import { keys } from '../queries.ts';
import { Screen } from '../shell/screen.tsx';
import { AuditFilters } from './filters.tsx';
import { AuditLine } from './line.tsx';
import { PublicAt } from './public-at.tsx';
import { useAuditFilter } from './use-audit-filter.ts';

/** Who did what to whom, the newest first. Nothing here can be changed. */
export function AuditTrail() {
  const [filter, setFilter] = useAuditFilter();
  const list = useInfiniteQuery({
    queryKey: [...keys.audit, filter],
    queryFn: ({ pageParam, signal }) =>
      guardingApi.audit({ ...filter, cursor: pageParam, limit: 50 }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
  const lines = list.data?.pages.flatMap((page) => page.items) ?? [];
  const subject = lines.find(({ subjectId }) => subjectId === filter.subjectId);
  const isNarrowed = Object.keys(filter).length > 0;
  return (
    <Screen title="Audit" actions={<PublicAt />}>
      <AuditFilters filter={filter} onChange={setFilter} />
      {filter.subjectId && (
        <p className="mb-2 text-ink-soft">
          Only about {subject?.subjectKind ?? 'one thing'}{' '}
          <strong className="font-medium text-ink">{subject?.subjectName || 'without a name'}</strong>.
        </p>
      )}
      {list.isPending && <RowsComing />}
      {list.isError && <ListFailed error={list.error} onRetry={() => list.refetch()} />}
      {list.data && lines.length === 0 && (
        <EmptyState title={isNarrowed ? 'No line fits' : 'Nothing has happened yet'}>
          {isNarrowed && 'Take a filter away, or choose other days.'}
        </EmptyState>
      )}
      {lines.length > 0 && (
        <ol aria-label="What happened, the newest first" className="border-t border-line bg-paper">
          {lines.map((line) => (
            <AuditLine key={line.id} line={line} />
          ))}
        </ol>
      )}
      <LoadMore
        more={list.hasNextPage}
        loading={list.isFetchingNextPage}
        onMore={() => list.fetchNextPage()}
      />
    </Screen>
  );
}

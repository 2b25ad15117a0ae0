'use client';

import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'react-aria-components';
import { Badge } from '#components/ui/badge.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import type { AuditAnswer } from '#lib/answers.ts';
import { api } from '../api.ts';
import { ListFailed, RowsComing } from '../list-states.tsx';
import { LoadMore } from '../load-more.tsx';
import { keys } from '../queries.ts';
import { useSession } from '../session/session.tsx';
import { Screen } from '../shell/screen.tsx';
import { exactTime } from '../words.ts';
import { detailText } from './detail-text.ts';

/** Who did what to whom, the newest first. Nothing here can be changed. */
export function AuditTrail() {
  const list = useInfiniteQuery({
    queryKey: keys.audit,
    queryFn: ({ pageParam, signal }) => api.audit({ cursor: pageParam, limit: 100 }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    staleTime: 0,
  });
  const lines = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Screen title="Audit">
      {list.isPending && <RowsComing />}
      {list.isError && <ListFailed error={list.error} onRetry={() => list.refetch()} />}
      {list.data && lines.length === 0 && <EmptyState title="Nothing has happened yet" />}
      {lines.length > 0 && (
        <ul className="border-t border-line bg-paper">
          {lines.map((line) => (
            <Line key={line.id} line={line} />
          ))}
        </ul>
      )}
      <LoadMore
        more={list.hasNextPage}
        loading={list.isFetchingNextPage}
        onMore={() => list.fetchNextPage()}
      />
    </Screen>
  );
}

function Line({ line }: { line: AuditAnswer }) {
  const { zone } = useSession().newsroom;
  const detail = detailText(line.detail);
  return (
    <li className="flex flex-wrap items-baseline gap-x-3 border-b border-line px-3 py-1.5 lg:grid lg:grid-cols-[14rem_11rem_12rem_1fr] lg:gap-x-4">
      <time
        dateTime={new Date(line.at).toISOString()}
        className="order-last w-full text-xs text-ink-faint lg:order-none lg:text-sm"
      >
        {exactTime(line.at, zone)}
      </time>
      <span className="truncate">{line.actor.name || 'The system'}</span>
      <span className="flex items-center gap-2 font-medium">
        {line.action}
        {!line.allowed && <Badge tone="danger">Refused</Badge>}
      </span>
      <span className="min-w-0 truncate text-ink-soft" title={line.address || undefined}>
        {line.subjectKind} <Subject line={line} /> {detail && `· ${detail}`}
      </span>
    </li>
  );
}

/** By the name that it has now; what is gone has only its id left. */
function Subject({ line: { subjectKind, subjectId, subjectName } }: { line: AuditAnswer }) {
  if (!subjectId) return null;
  if (subjectName === null) return <span className="font-mono text-xs">{subjectId}</span>;
  const name = subjectName || 'without a headline';
  if (subjectKind !== 'story') return <span className="text-ink">{name}</span>;
  return (
    <Link href={`/newsroom/stories/${subjectId}`} className="text-accent underline">
      {name}
    </Link>
  );
}

'use client';

import { useState } from 'react';
import { Link } from 'react-aria-components';
import { Badge } from '#components/ui/badge.tsx';
import { Checkbox } from '#components/ui/checkbox.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import type { PastSchedule } from '#lib/answers.ts';
import { spokenDuration } from '#lib/schedule/duration.ts';
import { lateFrom } from '#lib/schedule/late.ts';
import { ListFailed, RowsComing } from '../list-states.tsx';
import { LoadMore } from '../load-more.tsx';
import { useSession } from '../session/session.tsx';
import { usePast } from './use-schedule.ts';
import { moment } from './words.ts';

/** How schedules ended: what went out, how late, and what did not and why. */
export function Past() {
  const [wrong, setWrong] = useState(false);
  const list = usePast(wrong);
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <div className="py-3">
        <Checkbox isSelected={wrong} onChange={setWrong}>
          Only what went out late, or not at all
        </Checkbox>
      </div>
      {list.isPending && <RowsComing />}
      {list.isError && <ListFailed error={list.error} onRetry={() => list.refetch()} />}
      {list.data && items.length === 0 && (
        <EmptyState
          title={wrong ? 'Everything went out in time' : 'Nothing has gone out by the schedule yet'}
        />
      )}
      {items.length > 0 && (
        <ul className="border-t border-line bg-paper">
          {items.map((item) => (
            <PastRow key={item.id} item={item} />
          ))}
        </ul>
      )}
      <LoadMore
        more={list.hasNextPage}
        loading={list.isFetchingNextPage}
        onMore={() => list.fetchNextPage()}
      />
    </>
  );
}

function PastRow({ item }: { item: PastSchedule }) {
  const { zone } = useSession().newsroom;
  const isLate = item.lateMs !== null && item.lateMs >= lateFrom;
  return (
    <li className="flex flex-wrap items-baseline gap-x-3 gap-y-1 border-b border-line px-3 py-2">
      <span className="w-full text-xs text-ink-faint tabular-nums sm:w-44 sm:text-sm">
        {moment(item.endedAt, zone)}
      </span>
      <span className="min-w-0 flex-1 basis-60">
        <Link
          href={`/newsroom/stories/${item.story.id}`}
          className="rounded-sm font-serif text-[1.0625rem] leading-snug font-medium data-hovered:text-accent"
        >
          {item.story.headline || <span className="text-ink-faint italic">No headline yet</span>}
        </Link>
        {item.reason && <span className="block text-[0.8125rem] text-danger">{item.reason}</span>}
      </span>
      {item.outcome === 'out' && !isLate && <Badge tone="good">Out in time</Badge>}
      {isLate && <Badge tone="caution">{spokenDuration(item.lateMs ?? 0)} late</Badge>}
      {item.outcome === 'refused' && <Badge tone="danger">Did not go out</Badge>}
      {item.outcome === 'taken off' && <Badge>Taken off</Badge>}
      {item.outcome === 'overtaken' && <Badge>Overtaken by hand</Badge>}
      <span className="w-full text-xs text-ink-faint sm:w-64 sm:text-right">
        {item.at === null || !item.zone ? 'embargo without an end' : `for ${moment(item.at, item.zone)}`}
        {item.by.name && `, set by ${item.by.name}`}
      </span>
    </li>
  );
}

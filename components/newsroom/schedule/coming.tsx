'use client';

import { CalendarClock } from 'lucide-react';
import { useState } from 'react';
import { EmptyState } from '#components/ui/empty-state.tsx';
import type { ScheduledStory } from '#lib/answers.ts';
import { dateOf } from '#lib/schedule/calendar.ts';
import { ListFailed, RowsComing } from '../list-states.tsx';
import { LoadMore } from '../load-more.tsx';
import { useSession } from '../session/session.tsx';
import { ComingRow } from './coming-row.tsx';
import { ScheduleDialog } from './schedule-dialog.tsx';
import { useComing } from './use-schedule.ts';
import { longDay } from './words.ts';

/** Everything that waits, day by day in the newsroom's zone; embargoes without an end stand last. */
export function Coming() {
  const list = useComing();
  const { zone } = useSession().newsroom;
  const [changing, setChanging] = useState<ScheduledStory | null>(null);
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      {list.isPending && <RowsComing />}
      {list.isError && <ListFailed error={list.error} onRetry={() => list.refetch()} />}
      {list.data && items.length === 0 && (
        <EmptyState title="Nothing is on the schedule" icon={<CalendarClock aria-hidden size={28} />}>
          Open a story and choose “Publish at…” to have it go out by itself.
        </EmptyState>
      )}
      {daysOf(items, zone).map(({ date, name, stories }) => (
        <section key={date} aria-labelledby={`day ${date}`} className="mt-5 first:mt-3">
          <h2 id={`day ${date}`} className="px-3 pb-1 text-[0.8125rem] font-semibold text-ink-soft">
            {name}
          </h2>
          <ul className="border-t border-line bg-paper">
            {stories.map((item) => (
              <ComingRow key={item.story.id} item={item} onChange={() => setChanging(item)} />
            ))}
          </ul>
        </section>
      ))}
      <LoadMore
        more={list.hasNextPage}
        loading={list.isFetchingNextPage}
        onMore={() => list.fetchNextPage()}
      />
      {changing && (
        <ScheduleDialog
          story={{ ...changing.story, schedule: changing.schedule }}
          keepVersion
          onClose={() => setChanging(null)}
        />
      )}
    </>
  );
}

type Day = { date: string; name: string; stories: ScheduledStory[] };

function daysOf(items: ScheduledStory[], zone: string): Day[] {
  const days: Day[] = [];
  for (const item of items) {
    const { at } = item.schedule;
    const date = at === null ? 'none' : dateOf(at, zone);
    const last = days.at(-1);
    if (last?.date === date) last.stories.push(item);
    else
      days.push({
        date,
        name: at === null ? 'When somebody lifts the embargo' : longDay(at, zone),
        stories: [item],
      });
  }
  return days;
}

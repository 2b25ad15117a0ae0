'use client';

import { useQueryClient } from '@tanstack/react-query';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { Button, IconButton } from '#components/ui/button.tsx';
import { toast } from '#components/ui/toast.tsx';
import type { ScheduledStory } from '#lib/answers.ts';
import { dateOf, daysLater, droppedOn, startOf, weekOf } from '#lib/schedule/calendar.ts';
import { resolveFuture, type WallTime } from '#lib/schedule/wall-time.ts';
import { scheduleApi } from '../api/schedule.ts';
import { sentenceOf } from '../api.ts';
import { ListFailed } from '../list-states.tsx';
import { LoadMore } from '../load-more.tsx';
import { keys } from '../queries.ts';
import { useSession } from '../session/session.tsx';
import { CalendarSlot, type SlotTime } from './calendar-slot.tsx';
import { ScheduleDialog } from './schedule-dialog.tsx';
import { useComing } from './use-schedule.ts';
import { longDay, moment, shortDay } from './words.ts';

type Asking = { item: ScheduledStory; start?: WallTime };

/** A week by its days, or a day by its hours, in the newsroom's zone; a story that is dragged goes out then. */
export function Calendar({ days }: { days: 1 | 7 }) {
  const queries = useQueryClient();
  const { zone } = useSession().newsroom;
  const [date, setDate] = useState(() => dateOf(Date.now(), zone));
  const [asking, setAsking] = useState<Asking | null>(null);
  const dates = days === 7 ? weekOf(date) : [date];
  const first = dates[0] ?? date;
  const from = startOf(first, zone);
  const list = useComing({ from, until: startOf(daysLater(dates.at(-1) ?? date, 1), zone) });
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];

  const move = async (id: string, to: SlotTime) => {
    const item = items.find(({ story }) => story.id === id);
    const { at, local, zone: own } = item?.schedule ?? {};
    if (!item || typeof at !== 'number' || !local || !own) return;
    const time = droppedOn({ at, local, zone: own }, to, zone);
    if (time.local === local && time.zone === own) return;
    const resolved = resolveFuture(time, Date.now());
    // What the wall does not show, or is past, is asked about.
    if (!resolved.ok) return setAsking({ item, start: time });
    try {
      await scheduleApi.set(id, time, { keepVersion: true });
      const back = () =>
        void scheduleApi.set(id, { local, zone: own }, { keepVersion: true }).then(refresh, refused);
      toast.done(`It goes out on ${moment(resolved.at, own)}.`, { label: 'Undo', onClick: back });
    } catch (error) {
      refused(error);
    }
    refresh();
  };
  const refused = (error: unknown) => toast.refused(sentenceOf(error));
  const refresh = () => {
    void queries.invalidateQueries({ queryKey: keys.schedule });
    void queries.invalidateQueries({ queryKey: keys.desk });
  };
  const slots: SlotTime[] =
    days === 7 ? dates.map((day) => ({ date: day })) : hours.map((hour) => ({ date, hour }));
  const inSlot = (slot: SlotTime) =>
    items.filter(({ schedule }) => schedule.at !== null && isIn(schedule.at, slot, zone));
  return (
    <>
      <div className="flex flex-wrap items-center gap-2 py-3">
        <IconButton
          label={days === 7 ? 'The week before' : 'The day before'}
          onPress={() => setDate(daysLater(date, -days))}
        >
          <ChevronLeft aria-hidden size={18} />
        </IconButton>
        <IconButton
          label={days === 7 ? 'The week after' : 'The day after'}
          onPress={() => setDate(daysLater(date, days))}
        >
          <ChevronRight aria-hidden size={18} />
        </IconButton>
        <Button size="small" onPress={() => setDate(dateOf(Date.now(), zone))}>
          Today
        </Button>
        <h2 className="font-semibold" aria-live="polite">
          {days === 7 ? `Week of ${longDay(from, zone)}` : longDay(from, zone)}
        </h2>
        <p className="w-full text-xs text-ink-faint sm:ml-auto sm:w-auto">
          Drag a story by its handle; by keyboard Enter, Tab to the {days === 7 ? 'day' : 'hour'}, Enter.
        </p>
      </div>
      {list.isError && <ListFailed error={list.error} onRetry={() => list.refetch()} />}
      <div
        className={
          days === 7
            ? 'grid gap-px overflow-hidden rounded border border-line bg-line sm:grid-cols-7'
            : 'flex flex-col gap-px overflow-hidden rounded border border-line bg-line'
        }
      >
        {slots.map((slot) => (
          <CalendarSlot
            key={`${slot.date} ${slot.hour ?? ''}`}
            name={
              slot.hour === undefined ? shortDay(startOf(slot.date, zone) + noon, zone) : clock(slot.hour)
            }
            slot={slot}
            isNow={isIn(Date.now(), slot, zone)}
            items={inSlot(slot)}
            onDrop={(id) => void move(id, slot)}
            onChange={(item) => setAsking({ item })}
          />
        ))}
      </div>
      <LoadMore
        more={list.hasNextPage}
        loading={list.isFetchingNextPage}
        onMore={() => list.fetchNextPage()}
      />
      {asking && (
        <ScheduleDialog
          story={{ ...asking.item.story, schedule: asking.item.schedule }}
          start={asking.start}
          keepVersion
          onClose={() => setAsking(null)}
        />
      )}
    </>
  );
}

const hours = Array.from({ length: 24 }, (_, hour) => hour);
const noon = 12 * 3_600_000;
const clock = (hour: number) => `${String(hour).padStart(2, '0')}:00`;

const isIn = (at: number, { date, hour }: SlotTime, zone: string): boolean =>
  dateOf(at, zone) === date && (hour === undefined || hourOf(at, zone) === hour);
const hourOf = (at: number, zone: string) =>
  Number(new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', hourCycle: 'h23' }).format(at));

'use client';

import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Download, Receipt } from 'lucide-react';
import { usePathname, useRouter, useSearchParams } from 'next/navigation';
import { ButtonLink } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { type Days, photoUses } from '../../api/photo-uses.ts';
import { ListFailed, RowsComing } from '../../list-states.tsx';
import { LoadMore } from '../../load-more.tsx';
import { keys } from '../../queries.ts';
import { useSession } from '../../session/session.tsx';
import { Screen } from '../../shell/screen.tsx';
import { Totals } from './totals.tsx';
import { UseLine } from './use-line.tsx';

/** What agencies bill by: which photos readers began to see in a period, and how many of each supplier. */
export function PhotoUsesReport() {
  const [days, setDays] = useDays();
  const isPeriod = days.from !== '' && days.from <= days.until;
  const list = useInfiniteQuery({
    queryKey: [...keys.photoUsesReport, days],
    queryFn: ({ pageParam, signal }) => photoUses.report({ ...days, cursor: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
    enabled: isPeriod,
  });
  const uses = list.data?.pages.flatMap((page) => page.items) ?? [];
  const totals = list.data?.pages[0]?.totals ?? [];
  return (
    <Screen
      title="Uses of photos"
      width="narrow"
      actions={
        isPeriod && (
          <ButtonLink href={photoUses.exportPath(days)} download icon={<Download aria-hidden size={15} />}>
            Export as CSV
          </ButtonLink>
        )
      }
    >
      <search className="mb-4 grid grid-cols-2 gap-3 sm:max-w-sm">
        <TextField
          label="From"
          type="date"
          value={days.from}
          onChange={(from) => setDays({ ...days, from })}
        />
        <TextField
          label="To"
          type="date"
          value={days.until}
          onChange={(until) => setDays({ ...days, until })}
          error={isPeriod ? undefined : 'Choose a day that is not before the first.'}
        />
      </search>
      {isPeriod && list.isPending && <RowsComing rows={5} />}
      {list.isError && <ListFailed error={list.error} onRetry={() => list.refetch()} />}
      {list.data && uses.length === 0 && (
        <EmptyState icon={<Receipt aria-hidden size={28} />} title="No photo was first shown in this time">
          A use counts on the day on which readers began to see the photo in a story.
        </EmptyState>
      )}
      {uses.length > 0 && (
        <>
          <Totals totals={totals} />
          <h2 className="mt-6 mb-1 font-medium">Each use</h2>
          <ul className="divide-y divide-line border-y border-line">
            {uses.map((use) => (
              <UseLine key={`${use.photoId} ${use.story.id} ${use.from}`} use={use} />
            ))}
          </ul>
        </>
      )}
      <LoadMore
        more={list.hasNextPage}
        loading={list.isFetchingNextPage}
        onMore={() => list.fetchNextPage()}
      />
    </Screen>
  );
}

/** The period stands in the address, so that it can be sent to a colleague; this month without one. */
function useDays(): [Days, (days: Days) => void] {
  const router = useRouter();
  const path = usePathname();
  const asked = useSearchParams();
  const { zone } = useSession().newsroom;
  const today = new Intl.DateTimeFormat('sv', { timeZone: zone }).format(Date.now());
  const days = {
    from: asked.get('from') ?? `${today.slice(0, 7)}-01`,
    until: asked.get('until') ?? today,
  };
  return [days, (next) => router.replace(`${path}?${new URLSearchParams(next)}`, { scroll: false })];
}

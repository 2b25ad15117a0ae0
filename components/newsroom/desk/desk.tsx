'use client';

import { FileText, SearchX } from 'lucide-react';
import { useSearchParams } from 'next/navigation';
import { useCallback, useMemo, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { classNames } from '#components/ui/class-names.ts';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { stateNames } from '#components/ui/state-badge.tsx';
import { Tabs } from '#components/ui/tabs.tsx';
import type { StoryCard } from '#lib/answers.ts';
import { ListFailed, RowsComing } from '../list-states.tsx';
import { LoadMore } from '../load-more.tsx';
import { useNewStory } from '../shell/new-story.tsx';
import { Screen } from '../shell/screen.tsx';
import { ActDialogs, type ActOn } from './act-dialogs.tsx';
import { addressOf, type DeskFilter, filterFrom, statesToShow } from './filter.ts';
import { DeskFilters } from './filters.tsx';
import { StoryTable } from './story-table.tsx';
import { useDesk, useWatchDesk } from './use-desk.ts';

/** The stories by state: what editors work from. */
export function Desk() {
  const search = useSearchParams();
  const filter = useMemo(() => filterFrom(new URLSearchParams(search)), [search]);
  const setFilter = useCallback(
    (change: Partial<DeskFilter>) =>
      window.history.replaceState(
        null,
        '',
        addressOf({ ...filterFrom(new URLSearchParams(location.search)), ...change }),
      ),
    [],
  );
  const [acting, setActing] = useState<ActOn | null>(null);
  const desk = useDesk(filter);
  useWatchDesk();

  const counts = desk.data?.pages[0]?.counts ?? {};
  const stories = desk.data?.pages.flatMap((page) => page.items) ?? [];
  const all = Object.values(counts).reduce((sum, n) => sum + n, 0);
  const tabs = [
    { id: 'all', name: 'All', count: desk.data && all },
    ...statesToShow(counts, filter.state).map((state) => ({
      id: state,
      name: stateNames[state],
      count: desk.data && (counts[state] ?? 0),
    })),
  ];

  return (
    <Screen title="Desk" actions={<DeskFilters filter={filter} onChange={setFilter} />}>
      <Tabs
        label="State"
        tabs={tabs}
        selected={filter.state ?? 'all'}
        onSelect={(id) => setFilter({ state: id === 'all' ? null : (id as StoryCard['state']) })}
      >
        {desk.isPending && <RowsComing />}
        {desk.isError && <ListFailed error={desk.error} onRetry={() => desk.refetch()} />}
        {desk.data && stories.length === 0 && (
          <NothingHere filter={filter} onClear={() => setFilter(wholeDesk)} />
        )}
        {stories.length > 0 && (
          <div className={classNames('transition-opacity', desk.isPlaceholderData && 'opacity-60')}>
            <StoryTable stories={stories} onAct={setActing} />
            <LoadMore
              more={desk.hasNextPage}
              loading={desk.isFetchingNextPage}
              onMore={() => desk.fetchNextPage()}
            />
          </div>
        )}
      </Tabs>
      <ActDialogs acting={acting} onClose={() => setActing(null)} />
    </Screen>
  );
}

const wholeDesk: DeskFilter = { state: null, sectionId: null, q: '' };

function NothingHere({ filter, onClear }: { filter: DeskFilter; onClear: () => void }) {
  const create = useNewStory();
  if (filter.q || filter.sectionId)
    return (
      <EmptyState
        icon={<SearchX aria-hidden size={28} />}
        title="No story fits"
        action={<Button onPress={onClear}>Show the whole desk</Button>}
      >
        Search looks in headlines, text, bylines and addresses.
      </EmptyState>
    );
  if (filter.state)
    return (
      <EmptyState title={`Nothing is ${stateNames[filter.state].toLowerCase()}`}>
        Stories come and go here by themselves.
      </EmptyState>
    );
  return (
    <EmptyState
      icon={<FileText aria-hidden size={28} />}
      title="No stories yet"
      action={
        <Button look="primary" isPending={create.isPending} onPress={() => create.mutate()}>
          Write the first one
        </Button>
      }
    >
      Everything that is written in this newsroom shows up here.
    </EmptyState>
  );
}

'use client';

import { useSearchParams } from 'next/navigation';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { classNames } from '#components/ui/class-names.ts';
import { toast } from '#components/ui/toast.tsx';
import { type BulkAct, bulkActs } from '#lib/desk/bulk.rules.ts';
import { type DeskAddress, filterFrom, queryOf, wholeDesk } from '#lib/desk/filter.rules.ts';
import { deskCalls } from '../api/desk.ts';
import { sentenceOf } from '../api.ts';
import { ListFailed, RowsComing } from '../list-states.tsx';
import { useNewStory } from '../shell/new-story.tsx';
import { Screen } from '../shell/screen.tsx';
import { useShortcut } from '../shortcuts.ts';
import { ActDialogs, type ActOn } from './act-dialogs.tsx';
import { BulkBar } from './bulk-bar.tsx';
import { BulkDialog } from './bulk-dialog.tsx';
import { bulkKeys } from './bulk-words.ts';
import { DeskFilters } from './filters.tsx';
import { NothingHere } from './nothing-here.tsx';
import { StateChoice } from './state-choice.tsx';
import { StoryList } from './story-list.tsx';
import { useDesk, useWatchDesk } from './use-desk.ts';
import { mostSelected, useSelection } from './use-selection.ts';
import { Views } from './views.tsx';

/** The stories by state: what editors work from. The address is the filter. */
export function Desk() {
  const search = useSearchParams();
  const filter = useMemo(() => filterFrom(new URLSearchParams(search)), [search]);
  const open = useCallback((next: DeskAddress) => {
    const query = queryOf(next);
    window.history.replaceState(null, '', query ? `/newsroom?${query}` : '/newsroom');
  }, []);
  const setFilter = useCallback(
    (change: Partial<DeskAddress>) =>
      open({ ...filterFrom(new URLSearchParams(location.search)), ...change }),
    [open],
  );
  const { list, stories, counts } = useDesk(filter);
  const [acting, setActing] = useState<ActOn | null>(null);
  const [bulk, setBulk] = useState<{ act: BulkAct; ids: string[] } | null>(null);
  const [focused, setFocused] = useState<string | null>(null);
  const [isChoosing, setChoosing] = useState(false);
  const selection = useSelection();
  const create = useNewStory();
  useShortcut('n', () => create.mutate());
  useShortcut('Escape', selection.clear);

  const held = useHeld(focused);
  const watcher = useWatchDesk(filter, held);
  // biome-ignore lint/correctness/useExhaustiveDependencies: when the focus goes on, what it held is let go
  useEffect(() => watcher.settle(), [focused, watcher]);

  const chosenOrFocused = selection.chosen.length > 0 ? [...selection.chosen] : focused ? [focused] : [];
  const ask = (act: BulkAct) => chosenOrFocused.length > 0 && setBulk({ act, ids: chosenOrFocused });
  useShortcut(Object.values(bulkKeys), ({ key }) => {
    const act = bulkActs.find((one) => bulkKeys[one] === key);
    if (act) ask(act);
  });

  const total = totalOf(counts, filter);
  const chooseAll = async () => {
    setChoosing(true);
    try {
      selection.choose(await firstIds(filter));
    } catch (error) {
      toast.refused(sentenceOf(error));
    }
    setChoosing(false);
  };
  useShortcut('*', () => void chooseAll());
  const { fetchNextPage, hasNextPage, isFetchingNextPage } = list;
  const more = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [fetchNextPage, hasNextPage, isFetchingNextPage]);

  return (
    <Screen title="Desk">
      <div className="mb-2 flex flex-wrap items-center gap-2">
        <DeskFilters filter={filter} onChange={setFilter} />
        <span className="ml-auto">
          <Views filter={filter} onOpen={open} />
        </span>
      </div>
      <StateChoice counts={counts} chosen={filter.states} onChange={(states) => setFilter({ states })} />
      {list.isPending && <RowsComing />}
      {list.isError && <ListFailed error={list.error} onRetry={() => list.refetch()} />}
      {list.data && stories.length === 0 && (
        <NothingHere filter={filter} onClear={() => open({ ...wholeDesk, sort: filter.sort })} />
      )}
      {stories.length > 0 && (
        <div className={classNames('transition-opacity', list.isPlaceholderData && 'opacity-60')}>
          <StoryList
            stories={stories}
            total={total}
            selection={selection}
            focused={focused}
            onFocused={setFocused}
            onAct={setActing}
            onEnd={more}
            isWaiting={isFetchingNextPage || !hasNextPage}
          />
          {isFetchingNextPage && <RowsComing rows={2} />}
        </div>
      )}
      <BulkBar
        selection={selection}
        total={total}
        onAct={ask}
        onChooseAll={chooseAll}
        isChoosing={isChoosing}
      />
      <ActDialogs acting={acting} onClose={() => setActing(null)} />
      {bulk && (
        <BulkDialog
          {...bulk}
          onClose={() => setBulk(null)}
          onDone={(refused) => {
            selection.choose(refused);
            setBulk(null);
          }}
        />
      )}
    </Screen>
  );
}

/** The stories under the hand: with the focus, or below the pointer. */
function useHeld(focused: string | null): () => ReadonlySet<string> {
  const now = useRef(focused);
  useEffect(() => {
    now.current = focused;
  }, [focused]);
  return useCallback(() => {
    const pointed = document.querySelector<HTMLElement>('[data-story]:hover')?.dataset.story;
    return new Set([now.current, pointed].filter((id) => id !== null && id !== undefined));
  }, []);
}

/** How many the filter has, from the counts by state. */
function totalOf(counts: Record<string, number> | undefined, filter: DeskAddress): number {
  const entries = Object.entries(counts ?? {});
  const wanted = entries.filter(
    ([state]) => filter.states.length === 0 || filter.states.some((one) => one === state),
  );
  return wanted.reduce((sum, [, n]) => sum + n, 0);
}

/** The first stories of the filter, as many as one act takes. */
async function firstIds(filter: DeskAddress): Promise<string[]> {
  const ids: string[] = [];
  let cursor: string | null = null;
  do {
    const page = await deskCalls.list(filter, { cursor, limit: 100 });
    ids.push(...page.items.map((card) => card.id));
    cursor = page.next;
  } while (cursor && ids.length < mostSelected);
  return ids.slice(0, mostSelected);
}

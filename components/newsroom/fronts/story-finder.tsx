'use client';

import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Check, CornerDownLeft, GripVertical } from 'lucide-react';
import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { Button as AriaButton, GridList, GridListItem, useDragAndDrop } from 'react-aria-components';
import { IconButton } from '#components/ui/button.tsx';
import { Select } from '#components/ui/select.tsx';
import { SearchField } from '#components/ui/text-field.tsx';
import type { FrontStory } from '#lib/answers/fronts.ts';
import { fronts } from '../api/fronts.ts';
import { ListFailed, RowsComing } from '../list-states.tsx';
import { LoadMore } from '../load-more.tsx';
import { useSections } from '../queries.ts';
import { Since } from '../time.tsx';
import { droppedOf, slotType, storyType } from './drag.ts';
import type { Area } from './names.ts';
import type { OpenFront } from './open-front.ts';
import { PlaceMenu } from './place-menu.tsx';
import { Thumb } from './slot-card.tsx';
import { frontKeys } from './use-front.ts';
import type { Workbench } from './workbench.ts';

const all = 'all';

/** The public stories, newest first or by words, to be dragged or placed by a menu. A place dropped here is freed. */
export function StoryFinder({ front, bench, areas }: { front: OpenFront; bench: Workbench; areas: Area[] }) {
  const { id } = bench.now.answer;
  const [words, setWords] = useState('');
  const [sectionId, setSection] = useState(bench.now.answer.sectionId ?? all);
  const q = useDeferredValue(words.trim());
  const sections = useSections().data ?? [];
  const found = useInfiniteQuery({
    queryKey: [...frontKeys.stories(id), q, sectionId],
    queryFn: ({ pageParam, signal }) =>
      fronts.stories(
        id,
        { q, cursor: pageParam, limit: 25, ...(sectionId === all ? {} : { sectionId }) },
        signal,
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
  });
  const stories = useMemo(() => found.data?.pages.flatMap((page) => page.items) ?? [], [found.data]);
  useEffect(() => front.know(stories), [front, stories]);

  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) =>
      Array.from(keys, (key) => ({
        [storyType]: String(key),
        'text/plain': stories.find((story) => story.id === key)?.headline ?? '',
      })),
    getAllowedDropOperations: () => ['move'],
    acceptedDragTypes: [slotType],
    onRootDrop: async ({ items }) => {
      const dragged = await droppedOf(items);
      if (dragged && 'slotId' in dragged) bench.setPin(dragged.slotId, null);
    },
  });

  return (
    <section aria-label="Public stories" className="flex min-h-0 flex-1 flex-col">
      <div className="flex gap-2 pb-2">
        <SearchField
          label="Search public stories"
          placeholder="Search stories"
          value={words}
          onChange={setWords}
          className="flex-1"
        />
        <Select
          label="Section"
          hideLabel
          choices={[{ id: all, name: 'All sections' }, ...sections]}
          value={sectionId}
          onChange={setSection}
          className="w-34"
        />
      </div>
      <div className="min-h-0 flex-1 overflow-auto rounded border border-line bg-paper">
        {found.isPending && <RowsComing />}
        {found.isError && <ListFailed error={found.error} onRetry={() => found.refetch()} />}
        {found.data && (
          <GridList
            aria-label="Public stories"
            items={stories}
            dependencies={[bench]}
            selectionMode="none"
            dragAndDropHooks={dragAndDropHooks}
            renderEmptyState={() => (
              <p className="px-4 py-8 text-center text-ink-soft">No public story fits.</p>
            )}
            className="outline-none data-drop-target:bg-accent-soft"
          >
            {(story) => <FoundStory story={story} bench={bench} areas={areas} />}
          </GridList>
        )}
        <LoadMore
          more={found.hasNextPage}
          loading={found.isFetchingNextPage}
          onMore={() => found.fetchNextPage()}
        />
      </div>
    </section>
  );
}

function FoundStory({ story, bench, areas }: { story: FrontStory; bench: Workbench; areas: Area[] }) {
  const here = bench.placeOf(story.id);
  const place = areas.flatMap((area) => area.places).find(({ slotId }) => slotId === here);
  return (
    <GridListItem
      id={story.id}
      textValue={story.headline}
      className="flex items-start gap-1.5 border-b border-line py-2 pr-1 pl-1 -outline-offset-2 data-dragging:opacity-50 data-focus-visible:outline-2 data-focus-visible:outline-accent data-hovered:bg-sunk/60"
    >
      <AriaButton
        slot="drag"
        aria-label={`Drag “${story.headline}”`}
        className="grid h-10 w-6 shrink-0 cursor-grab place-items-center rounded text-ink-faint data-hovered:text-ink pointer-coarse:w-9"
      >
        <GripVertical aria-hidden size={14} />
      </AriaButton>
      <Thumb story={story} className="h-10 w-15 shrink-0 rounded-sm" />
      <div className="min-w-0 flex-1">
        <p className="line-clamp-2 font-serif leading-snug">{story.headline}</p>
        <p className="mt-0.5 flex flex-wrap gap-x-1.5 text-xs text-ink-faint">
          <span>{story.section}</span>
          {story.publishedAt !== null && <Since at={story.publishedAt} />}
          {place && (
            <span className="flex items-center gap-1 font-medium text-good">
              <Check aria-hidden size={12} /> {place.name}
            </span>
          )}
        </p>
      </div>
      <PlaceMenu
        label={`Place “${story.headline}” in`}
        areas={areas}
        here={here}
        standing={bench.headlineAt}
        onPlace={(slotId) => bench.place(story.id, slotId)}
        trigger={
          <IconButton size="small" label={`Place “${story.headline}” in…`} tooltip={false}>
            <CornerDownLeft aria-hidden size={14} />
          </IconButton>
        }
      />
    </GridListItem>
  );
}

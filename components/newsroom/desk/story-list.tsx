'use client';

import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { StoryCard } from '#lib/answers.ts';
import { useShortcut } from '../shortcuts.ts';
import type { ActOn } from './act-dialogs.tsx';
import { StoryRow } from './story-row.tsx';
import type { Selection } from './use-selection.ts';

const rowHeight = 57;
const phoneRowHeight = 96;
const spare = 12;
const head = 'px-2 py-2 text-left text-xs font-medium text-ink-faint';

/**
 * A dense list of stories of which only those in sight are drawn. Arrows or j and k go from headline to headline, with
 * shift they choose on the way, x chooses. Whatever comes in above, the story under the hand stays where it is.
 */
export function StoryList({
  stories,
  total,
  selection,
  focused,
  onFocused,
  onAct,
  onEnd,
  isWaiting,
}: {
  stories: readonly StoryCard[];
  /** how many the filter has, loaded or not */
  total: number;
  selection: Selection;
  focused: string | null;
  onFocused: (id: string | null) => void;
  onAct: (act: ActOn) => void;
  /** the end of what is loaded is near */
  onEnd: () => void;
  isWaiting: boolean;
}) {
  const list = useRef<HTMLTableSectionElement>(null);
  const [top, setTop] = useState(0);
  const wanted = useRef<string | null>(null);
  const focusedIndex = focused === null ? -1 : stories.findIndex((story) => story.id === focused);
  useLayoutEffect(() => {
    const box = list.current?.getBoundingClientRect();
    if (box) setTop(box.top + window.scrollY);
  }, []);

  const rows = useWindowVirtualizer<HTMLTableRowElement>({
    count: stories.length,
    estimateSize: () => (matchMedia('(min-width: 48rem)').matches ? rowHeight : phoneRowHeight),
    overscan: spare,
    scrollMargin: top,
    scrollPaddingStart: 60,
    scrollPaddingEnd: 64,
    getItemKey: (index) => stories[index]?.id ?? index,
    // The row with the focus is never taken away under the person.
    rangeExtractor: ({ startIndex, endIndex, overscan, count }) => {
      const from = Math.max(0, startIndex - overscan);
      const to = Math.min(count - 1, endIndex + overscan);
      const shown = Array.from({ length: to - from + 1 }, (_, n) => from + n);
      return focusedIndex === -1 || (focusedIndex >= from && focusedIndex <= to)
        ? shown
        : [...shown, focusedIndex].sort((a, b) => a - b);
    },
  });
  useKeepPlace(stories, rows, focused, top);

  const drawn = rows.getVirtualItems();
  const lastDrawn = drawn.at(-1)?.index ?? -1;
  useEffect(() => {
    if (lastDrawn >= stories.length - spare * 2 && !isWaiting) onEnd();
  }, [lastDrawn, stories.length, isWaiting, onEnd]);

  const linkOf = (id: string) =>
    list.current?.querySelector<HTMLElement>(`a[data-headline="${CSS.escape(id)}"]`);
  // A row far away is drawn first and takes the focus then.
  useEffect(() => {
    if (wanted.current === null) return;
    const link = linkOf(wanted.current);
    if (!link) return;
    wanted.current = null;
    link.focus({ preventScroll: true });
  });

  const focusAt = (index: number) => {
    const story = stories[Math.max(0, Math.min(stories.length - 1, index))];
    if (!story) return;
    rows.scrollToIndex(stories.indexOf(story), { align: 'auto' });
    const link = linkOf(story.id);
    if (link) link.focus({ preventScroll: true });
    else wanted.current = story.id;
    onFocused(story.id);
  };
  const go = (by: 1 | -1, choosing: boolean) => {
    if (choosing && focused && !selection.has(focused)) selection.toggle(focused);
    const next = stories[focusedIndex === -1 ? 0 : focusedIndex + by];
    if (!next) return;
    if (choosing)
      selection.extend(
        next.id,
        stories.map((story) => story.id),
      );
    focusAt(stories.indexOf(next));
  };
  useShortcut('j', () => go(1, false));
  useShortcut('k', () => go(-1, false));
  useShortcut('J', () => go(1, true));
  useShortcut('K', () => go(-1, true));
  useShortcut('x', () => focused && selection.toggle(focused));

  const arrows = (event: KeyboardEvent) => {
    if (!(event.target as HTMLElement).matches('a[data-headline]')) return;
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const places: Record<string, number> = {
      Home: 0,
      End: stories.length - 1,
      PageDown: focusedIndex + 10,
      PageUp: focusedIndex - 10,
    };
    const place = places[event.key];
    if (by === 0 && place === undefined) return;
    event.preventDefault();
    if (by !== 0) go(by, event.shiftKey);
    else focusAt(place ?? 0);
  };

  const { toggle } = selection;
  const choose = useCallback((id: string) => toggle(id), [toggle]);

  let end = top;
  return (
    <table
      className="w-full border-collapse bg-paper md:table-fixed"
      aria-rowcount={total + 1}
      onKeyDown={arrows}
      onFocus={(event) => onFocused(event.target.closest<HTMLElement>('[data-story]')?.dataset.story ?? null)}
      onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && onFocused(null)}
    >
      <caption className="sr-only">Stories</caption>
      <Head />
      <tbody ref={list}>
        {drawn.flatMap(({ index, key, start, end: next }) => {
          const story = stories[index];
          const gap = start - end;
          end = next;
          return [
            gap > 0 && <Gap key={`before ${key}`} height={gap} />,
            story && (
              <StoryRow
                key={key}
                story={story}
                index={index}
                isChosen={selection.has(story.id)}
                onChoose={choose}
                onAct={onAct}
                measure={rows.measureElement}
              />
            ),
          ];
        })}
        <Gap height={Math.max(0, rows.getTotalSize() + top - end)} />
      </tbody>
    </table>
  );
}

/** The place of the rows that are not drawn. */
const Gap = ({ height }: { height: number }) => (
  <tr aria-hidden>
    <td className="p-0" style={{ height }} />
  </tr>
);

/** When rows come in or go above, the page scrolls by as much: what is under the hand does not move. */
function useKeepPlace(
  stories: readonly StoryCard[],
  rows: ReturnType<typeof useWindowVirtualizer<HTMLTableRowElement>>,
  focused: string | null,
  top: number,
): void {
  const before = useRef<{ id: string; start: number } | null>(null);
  const known = useRef(stories);
  useLayoutEffect(() => {
    const anchor = before.current;
    if (known.current !== stories && anchor) {
      const index = stories.findIndex((story) => story.id === anchor.id);
      const start = index === -1 ? undefined : rows.measurementsCache[index]?.start;
      const moved = start === undefined ? 0 : start - anchor.start;
      if (moved !== 0 && Math.abs(moved) < 20_000) window.scrollBy(0, moved);
    }
    known.current = stories;
    const held = focused ?? firstBelow(rows, window.scrollY > top ? window.scrollY + 60 : null);
    const index = held === null ? -1 : stories.findIndex((story) => story.id === held);
    const start = index === -1 ? undefined : rows.measurementsCache[index]?.start;
    before.current = held !== null && start !== undefined ? { id: held, start } : null;
  });
}

/** The first row below this height of the page; null while the page stands at its top, where new rows may be seen to come in. */
function firstBelow(
  rows: ReturnType<typeof useWindowVirtualizer<HTMLTableRowElement>>,
  height: number | null,
): string | null {
  if (height === null) return null;
  const row = rows.getVirtualItems().find((item) => item.end > height);
  return row ? String(row.key) : null;
}

function Head() {
  return (
    <thead className="hidden border-b border-line md:table-header-group">
      <tr aria-rowindex={1}>
        <th scope="col" className="w-10">
          <span className="sr-only">Choose</span>
        </th>
        <th scope="col" className={head}>
          Headline
        </th>
        <th scope="col" className={`${head} hidden w-24 lg:table-cell`}>
          Section
        </th>
        <th scope="col" className={`${head} hidden w-32 lg:table-cell xl:w-40`}>
          Assigned to
        </th>
        <th scope="col" className={`${head} w-32 xl:w-44`}>
          State
        </th>
        <th scope="col" className={`${head} w-28`}>
          Due
        </th>
        <th scope="col" className={`${head} hidden w-20 text-right lg:table-cell`}>
          Words
        </th>
        <th scope="col" className={`${head} w-24`}>
          Changed
        </th>
        <th scope="col" className="w-11">
          <span className="sr-only">Acts</span>
        </th>
      </tr>
    </thead>
  );
}

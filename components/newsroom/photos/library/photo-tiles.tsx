'use client';

import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type MouseEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { LibraryAddress } from '#lib/photos/library/filter.rules.ts';
import type { Selection } from '../../desk/use-selection.ts';
import { PhotoTile } from './photo-tile.tsx';
import { gap, layoutOf, steppedTo, type Tile } from './tiles.ts';

const spareRows = 3;
/** So many rows before the end of what is loaded the next page is asked for. */
const early = 12;

/**
 * The library as a grid of which only the rows in sight are drawn. Arrows go from photo to photo and, with shift, choose on
 * the way; Enter opens, the space bar chooses. Every row is as high as every other, so that nothing jumps.
 */
export function PhotoTiles({
  tiles,
  total,
  sort,
  selection,
  onOpen,
  onEnd,
  isWaiting,
}: {
  tiles: readonly Tile[];
  /** how many the filter has, loaded or not; null while that is not known */
  total: number | null;
  sort: LibraryAddress['sort'];
  selection: Selection;
  onOpen: (id: string) => void;
  /** the end of what is loaded is near */
  onEnd: () => void;
  isWaiting: boolean;
}) {
  const box = useRef<HTMLDivElement>(null);
  const { width, top } = usePlace(box);
  const { columns, picture, row } = layoutOf(width);
  const [entry, setEntry] = useState<string | null>(null);
  const wanted = useRef<string | null>(null);
  const entryAt = Math.max(0, entry === null ? 0 : tiles.findIndex(({ id }) => id === entry));
  const rowCount = Math.ceil(tiles.length / columns);

  const rows = useWindowVirtualizer<HTMLDivElement>({
    count: width === 0 ? 0 : rowCount,
    estimateSize: () => row + gap,
    overscan: spareRows,
    scrollMargin: top,
    scrollPaddingStart: 60,
    scrollPaddingEnd: 80,
    // The row with the focus is never taken away under the person.
    rangeExtractor: ({ startIndex, endIndex, overscan, count }) => {
      const from = Math.max(0, startIndex - overscan);
      const to = Math.min(count - 1, endIndex + overscan);
      const shown = Array.from({ length: Math.max(0, to - from + 1) }, (_, n) => from + n);
      const held = Math.floor(entryAt / columns);
      return entry === null || (held >= from && held <= to) || held >= count
        ? shown
        : [...shown, held].sort((a, b) => a - b);
    },
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another width makes rows of another height
  useLayoutEffect(() => rows.measure(), [row, columns]);

  const drawn = rows.getVirtualItems();
  const lastDrawn = drawn.at(-1)?.index ?? -1;
  useEffect(() => {
    if (lastDrawn >= rowCount - early && !isWaiting) onEnd();
  }, [lastDrawn, rowCount, isWaiting, onEnd]);

  const cellOf = (id: string) =>
    box.current?.querySelector<HTMLElement>(`[data-photo="${CSS.escape(id)}"]`) ?? null;
  // A row far away is drawn first and takes the focus then.
  useEffect(() => {
    if (wanted.current === null) return;
    const cell = cellOf(wanted.current);
    if (!cell) return;
    wanted.current = null;
    cell.focus({ preventScroll: true });
  });

  const focusAt = (place: number) => {
    const tile = tiles[place];
    if (!tile) return;
    setEntry(tile.id);
    rows.scrollToIndex(Math.floor(place / columns), { align: 'auto' });
    const cell = cellOf(tile.id);
    if (cell) cell.focus({ preventScroll: true });
    else wanted.current = tile.id;
  };
  const ids = () => tiles.map(({ id }) => id);

  const keys = (event: KeyboardEvent) => {
    const cell = (event.target as HTMLElement).closest<HTMLElement>('[data-photo]');
    const id = cell?.dataset.photo;
    if (!cell || !id || event.altKey) return;
    if ((event.ctrlKey || event.metaKey) && event.key === 'a') {
      event.preventDefault();
      return selection.choose(ids());
    }
    if (event.ctrlKey || event.metaKey) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      return onOpen(id);
    }
    if (event.key === ' ') {
      event.preventDefault();
      return event.shiftKey ? selection.extend(id, ids()) : selection.toggle(id);
    }
    const place = steppedTo(event.key, Number(cell.dataset.place), {
      count: tiles.length,
      columns,
      rows: Math.max(1, Math.floor(window.innerHeight / (row + gap)) - 1),
    });
    const next = place === null ? undefined : tiles[place];
    if (place === null || !next) return;
    event.preventDefault();
    if (event.shiftKey) {
      if (!selection.has(id)) selection.toggle(id);
      selection.extend(next.id, ids());
    }
    focusAt(place);
  };

  const clicked = (event: MouseEvent) => {
    const target = event.target as HTMLElement;
    const id = target.closest<HTMLElement>('[data-photo]')?.dataset.photo;
    if (!id) return;
    setEntry(id);
    if (event.shiftKey) return selection.extend(id, ids());
    if (target.closest('[data-choose]') || event.ctrlKey || event.metaKey) return selection.toggle(id);
    onOpen(id);
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: a table of pictures wraps with the window
    <div
      ref={box}
      role="grid"
      aria-label="Photos"
      aria-multiselectable
      aria-rowcount={total === null ? -1 : Math.ceil(total / columns)}
      aria-colcount={columns}
      className="relative w-full select-none"
      style={{ height: rows.getTotalSize() }}
      onKeyDown={keys}
      onClick={clicked}
      onFocus={(event) => {
        const id = (event.target as HTMLElement).closest<HTMLElement>('[data-photo]')?.dataset.photo;
        if (id) setEntry(id);
      }}
    >
      {drawn.map(({ index, start }) => (
        // biome-ignore lint/a11y/useSemanticElements: as above
        // biome-ignore lint/a11y/useFocusableInteractive: its cells take the focus
        <div
          key={index}
          role="row"
          aria-rowindex={index + 1}
          className="absolute inset-x-0 top-0 grid"
          style={{
            height: row,
            transform: `translateY(${start - top}px)`,
            gap,
            gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`,
            contain: 'layout style',
          }}
        >
          {tiles.slice(index * columns, (index + 1) * columns).map((tile, column) => (
            <PhotoTile
              key={tile.id}
              tile={tile}
              place={index * columns + column}
              column={column}
              picture={picture}
              isChosen={selection.has(tile.id)}
              isEntry={index * columns + column === entryAt}
              sort={sort}
            />
          ))}
        </div>
      ))}
    </div>
  );
}

/** How wide the grid is and how far from the top of the page it begins, as the window and what is above it change. */
function usePlace(box: React.RefObject<HTMLDivElement | null>): { width: number; top: number } {
  const [place, setPlace] = useState({ width: 0, top: 0 });
  useLayoutEffect(() => {
    const look = () => {
      const rect = box.current?.getBoundingClientRect();
      if (!rect) return;
      const now = { width: Math.floor(rect.width), top: Math.round(rect.top + window.scrollY) };
      setPlace((known) => (known.width === now.width && known.top === now.top ? known : now));
    };
    look();
    const watcher = new ResizeObserver(look);
    if (box.current) watcher.observe(box.current);
    watcher.observe(document.body);
    return () => watcher.disconnect();
  }, [box]);
  return place;
}

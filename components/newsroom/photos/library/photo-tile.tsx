'use client';

import { Check } from 'lucide-react';
import { memo } from 'react';
import { Badge } from '#components/ui/badge.tsx';
import type { LibraryAddress } from '#lib/photos/library/filter.rules.ts';
import { useSession } from '../../session/session.tsx';
import type { Tile } from './tiles.ts';
import { dayOf, rightNames, usedWords } from './words.ts';

/** One photo of the grid: plain elements, as many are drawn while the grid is scrolled; the grid hears the keys and clicks. */
export const PhotoTile = memo(function PhotoTile({
  tile,
  place,
  column,
  picture,
  isChosen,
  isEntry,
  sort,
}: {
  tile: Tile;
  /** its number in the list */
  place: number;
  column: number;
  /** height in pixels */
  picture: number;
  isChosen: boolean;
  /** Tab leads here */
  isEntry: boolean;
  sort: LibraryAddress['sort'];
}) {
  const right = tile.rightNow === 'shown' ? null : rightNames[tile.rightNow];
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table of pictures wraps with the window
    <div
      role="gridcell"
      aria-colindex={column + 1}
      aria-selected={isChosen}
      aria-label={spoken(tile, right)}
      tabIndex={isEntry ? 0 : -1}
      data-photo={tile.id}
      data-place={place}
      className="group min-w-0 cursor-pointer rounded outline-none"
    >
      <div
        className="relative overflow-hidden rounded bg-sunk ring-accent group-focus-visible:outline-2 group-focus-visible:outline-offset-2 group-focus-visible:outline-accent group-aria-selected:ring-3"
        style={{ height: picture }}
      >
        {tile.src ? (
          <img
            src={tile.src}
            alt=""
            decoding="async"
            draggable={false}
            className="size-full object-contain"
            style={
              tile.ground ? { backgroundColor: `color-mix(in srgb, ${tile.ground} 25%, transparent)` } : {}
            }
          />
        ) : (
          <span className="grid size-full place-items-center text-xs text-ink-faint">Being prepared…</span>
        )}
        <span
          aria-hidden
          data-choose
          className="absolute top-0 left-0 grid size-9 place-items-center opacity-0 group-focus-visible:opacity-100 group-hover:opacity-100 group-aria-selected:opacity-100 pointer-coarse:opacity-100"
        >
          <span className="grid size-5 place-items-center rounded-sm border border-line-strong bg-paper text-accent-ink shadow-lift group-aria-selected:border-accent group-aria-selected:bg-accent">
            {isChosen && <Check size={14} strokeWidth={3} />}
          </span>
        </span>
        <span className="absolute right-1.5 bottom-1.5 flex gap-1">
          {right && <Badge tone={right.tone}>{right.short}</Badge>}
          {tile.usage.publicIn > 0 && <Badge tone="good">Public</Badge>}
        </span>
      </div>
      <p className="mt-1.5 truncate text-xs leading-4">
        {tile.creditLine || <span className="font-medium text-danger">No credit</span>}
      </p>
      <p className="truncate text-xs leading-4 text-ink-soft">{tile.caption || tile.fileName}</p>
      <p className="truncate text-xs leading-4 text-ink-faint tabular-nums">
        <Fact tile={tile} sort={sort} />
      </p>
    </div>
  );
});

/** What the order goes by; else when it came in and how often it was used. */
function Fact({ tile, sort }: { tile: Tile; sort: LibraryAddress['sort'] }) {
  const { zone } = useSession().newsroom;
  if (sort === 'taken')
    return tile.takenAt === null ? 'Not known when taken' : `Taken ${dayOf(tile.takenAt, zone)}`;
  if (sort === 'used' || sort === 'often') return usedWords(tile.usage, zone);
  const used = tile.usage.uses > 0 ? ` · used ${tile.usage.uses}×` : '';
  return `${dayOf(tile.createdAt, zone)}${used}`;
}

const spoken = (tile: Tile, right: { name: string } | null) =>
  [
    tile.name,
    tile.creditLine || 'No credit',
    right?.name,
    tile.usage.publicIn > 0 ? 'Public now' : '',
    tile.usage.uses > 0 ? `used ${tile.usage.uses} times` : '',
  ]
    .filter(Boolean)
    .join('. ');

import { thumbHashToAverageRGBA } from 'thumbhash';
import type { PhotoAnswer } from '#lib/answers.ts';
import { previewAt } from '../pictures.ts';

/** What the grid draws of a photo: little, because a library has a hundred thousand. */
export type Tile = Pick<
  PhotoAnswer,
  'id' | 'fileName' | 'creditLine' | 'caption' | 'usage' | 'rightNow' | 'takenAt' | 'createdAt'
> & {
  /** what it is called where it cannot be seen */
  name: string;
  src: string | null;
  /** its average colour, until it comes */
  ground: string | null;
};

/** Wide enough for a tile on a sharp screen; smaller than what a story shows. */
const wanted = 360;

export function tileOf(photo: PhotoAnswer): Tile {
  const { id, fileName, creditLine, usage, rightNow, takenAt, createdAt } = photo;
  const caption = photo.caption.slice(0, 160);
  return {
    id,
    fileName,
    creditLine,
    caption,
    usage,
    rightNow,
    takenAt,
    createdAt,
    name: (photo.alt || photo.caption || fileName).slice(0, 160),
    src: previewAt(photo, wanted),
    ground: groundOf(photo.thumbhash),
  };
}

function groundOf(thumbhash: string): string | null {
  if (!thumbhash) return null;
  try {
    const bytes = Uint8Array.from(atob(thumbhash), (letter) => letter.charCodeAt(0));
    const { r, g, b } = thumbHashToAverageRGBA(bytes);
    return `rgb(${[r, g, b].map((part) => Math.round(part * 255)).join(' ')})`;
  } catch {
    return null;
  }
}

/** How the grid lies in this width: columns, the picture's height and the row's, in pixels. */
export function layoutOf(width: number): { columns: number; picture: number; row: number } {
  const columns = width < 560 ? 2 : Math.max(3, Math.floor((width + gap) / (190 + gap)));
  const tile = (width - gap * (columns - 1)) / columns;
  const picture = Math.round((tile * 2) / 3);
  return { columns, picture, row: picture + words };
}

/** Between two tiles, and below the picture for credit, caption and a date. */
export const gap = 12;
const words = 62;

/** Where an arrow or another key leads from a place in the grid; null for other keys. Pure. */
export function steppedTo(
  key: string,
  from: number,
  { count, columns, rows }: { count: number; columns: number; rows: number },
): number | null {
  const inRow = from % columns;
  const places: Record<string, number> = {
    ArrowRight: from + 1,
    ArrowLeft: from - 1,
    ArrowDown: from + columns,
    ArrowUp: from - columns,
    PageDown: from + columns * rows,
    PageUp: from - columns * rows,
    Home: from - inRow,
    End: from - inRow + columns - 1,
  };
  const place = places[key];
  if (place === undefined || count === 0) return null;
  const last = count - 1;
  // Down from above a gap in the last row leads to its last photo; up from the first row stays.
  if (key === 'ArrowUp' || key === 'PageUp') return place < 0 ? (key === 'PageUp' ? inRow : from) : place;
  if (place > last && key === 'ArrowDown' && Math.floor(from / columns) === Math.floor(last / columns))
    return from;
  return Math.min(last, Math.max(0, place));
}

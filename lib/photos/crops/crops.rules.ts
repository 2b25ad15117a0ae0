import type { CropRect, CutFile, CutShape, FrozenPhoto, PhotoRow, Rendition } from '#db/index.ts';
import { renditionWidths } from '../ladder.rules.ts';

/** What an editor may draw a rectangle for. "free" is how the story's own page shows the photo, and the ground of all others. */
export const drawnShapes = ['free', '16:9', '4:3', '1:1'] as const satisfies (keyof PhotoRow['crops'])[];
export type DrawnShape = (typeof drawnShapes)[number];

/** Width by height; null for a shape of its own. */
export const ratios: Record<CutShape, number | null> = {
  free: null,
  '16:9': 16 / 9,
  '4:3': 4 / 3,
  '1:1': 1,
  '3:2': 3 / 2,
  '1.91:1': 1200 / 628,
};

/** A shape that nobody draws is cut out of the nearest that one may draw. */
const drawnAs: Record<CutShape, DrawnShape> = {
  free: 'free',
  '16:9': '16:9',
  '4:3': '4:3',
  '1:1': '1:1',
  '3:2': '4:3',
  '1.91:1': '16:9',
};

/** In pixels of the upright original. */
export type PixelRect = { left: number; top: number; width: number; height: number };

type Croppable = Pick<PhotoRow, 'width' | 'height' | 'focal' | 'crops' | 'conditions'>;

/** Whether the licence lets anybody cut it: PLUS has a word for it. */
export const mayBeCropped = ({ conditions }: Pick<PhotoRow, 'conditions'>): boolean =>
  !conditions.includes('no cropping');

/** A difference of shape that nobody sees and that no file is made for. */
const alike = 0.015;

/**
 * What of the photo this shape shows: the editor's rectangle, or the largest that holds the focal point in its middle as far as
 * the edges allow. null where it shows the whole: because it has that shape, or because nobody may cut it (NEWSROOM §8).
 */
export function cutOf(photo: Croppable, shape: CutShape): PixelRect | null {
  if (!mayBeCropped(photo) || photo.width < 1 || photo.height < 1) return null;
  const drawn = photo.crops[drawnAs[shape]] ?? photo.crops.free;
  const within = drawn ? inPixels(drawn, photo) : whole(photo);
  const ratio = ratios[shape];
  const rect = ratio === null ? within : largestIn(within, ratio, photo);
  const isWhole = rect.width >= photo.width * (1 - alike) && rect.height >= photo.height * (1 - alike);
  return isWhole ? null : rect;
}

const whole = ({ width, height }: Croppable): PixelRect => ({ left: 0, top: 0, width, height });

function inPixels(rect: CropRect, { width, height }: Croppable): PixelRect {
  const left = Math.min(width - 1, Math.max(0, Math.round(rect.x * width)));
  const top = Math.min(height - 1, Math.max(0, Math.round(rect.y * height)));
  return {
    left,
    top,
    width: Math.max(1, Math.min(width - left, Math.round(rect.width * width))),
    height: Math.max(1, Math.min(height - top, Math.round(rect.height * height))),
  };
}

function largestIn(within: PixelRect, ratio: number, { focal, width, height }: Croppable): PixelRect {
  const fits = within.width / within.height;
  if (Math.abs(fits / ratio - 1) < alike) return within;
  const wide = Math.max(1, fits > ratio ? Math.round(within.height * ratio) : within.width);
  const high = Math.max(1, fits > ratio ? within.height : Math.round(within.width / ratio));
  const point = focal ?? { x: 0.5, y: 0.5 };
  return {
    left: placed(point.x * width, wide, within.left, within.width),
    top: placed(point.y * height, high, within.top, within.height),
    width: wide,
    height: high,
  };
}

/** Where a stretch begins that has the point in its middle and stays within its bounds. */
const placed = (point: number, length: number, from: number, room: number): number =>
  Math.round(Math.min(from + room - length, Math.max(from, point - length / 2)));

/** One file that a page would show. */
export type WantedCut = { shape: CutShape; width: number; format: Rendition['format']; rect: PixelRect };

const modern: Rendition['format'][] = ['webp', 'avif'];
/** Cards: a phone's width twice, a column of a wide screen, the opening twice. */
const cardWidths = [360, 720, 840, 1240];
/** Beside a headline on a phone: 112 pixels, twice and three times. */
const besideWidths = [240, 360];
/** What other sites show: one file each. */
const elsewhere = 1200;

/** What readers' pages show of it: `lead` photos stand on cards, in feeds and elsewhere; others only where an editor cut them freely. */
export function cutsWanted(photo: Croppable, isLead: boolean): WantedCut[] {
  const rectOf = (shape: CutShape) => cutOf(photo, shape);
  const files = (shape: CutShape, widths: readonly number[], formats: Rendition['format'][]): WantedCut[] => {
    const rect = rectOf(shape);
    if (!rect) return [];
    return [...new Set(widths.map((width) => Math.min(width, rect.width)))].flatMap((width) =>
      formats.map((format) => ({ shape, width, format, rect })),
    );
  };
  const free = rectOf('free');
  const story = free ? files('free', renditionWidths(free.width, free.height), [...modern, 'jpg']) : [];
  if (!isLead) return story;
  return [
    ...story,
    ...files('3:2', cardWidths, modern),
    ...files('1:1', besideWidths, modern),
    ...(['1.91:1', '16:9', '4:3', '1:1'] as const).flatMap((shape) => files(shape, [elsewhere], ['jpg'])),
  ];
}

/** A rectangle's name beside its file: another rectangle is another file. */
export const nameOfRect = ({ left, top, width, height }: PixelRect): string =>
  `${left},${top},${width},${height}`;

/** Whether this is the wanted file, with the words that the photo has now. */
export const isThatCut = (file: CutFile, wanted: WantedCut, of: number): boolean =>
  file.of === of &&
  file.shape === wanted.shape &&
  file.format === wanted.format &&
  file.width === wanted.width &&
  file.from === nameOfRect(wanted.rect);

type Cut = Croppable & Pick<PhotoRow, 'cuts' | 'updatedAt'>;

/** The files that are missing, show another part, or carry older words. */
export const cutsToMake = (photo: Cut, isLead: boolean): WantedCut[] =>
  cutsWanted(photo, isLead).filter(
    (wanted) => !photo.cuts.some((file) => isThatCut(file, wanted, photo.updatedAt)),
  );

/** Those of a photo's files that show what is to be shown now: of a shape all, or none of it. */
export const trueCuts = (photo: Croppable & Pick<PhotoRow, 'cuts'>): CutFile[] =>
  photo.cuts.filter(({ shape, from }) => {
    const rect = cutOf(photo, shape);
    return rect !== null && nameOfRect(rect) === from;
  });

/**
 * The photo as a place of this shape prints it: with the files that are cut for it, narrow to wide, and their size; as it is
 * where there are none.
 */
export function shownAs(photo: FrozenPhoto, shape: CutShape): FrozenPhoto {
  const cut = (photo.cuts ?? []).filter((file) => file.shape === shape);
  // What an editor cut off stays cut off where the files of this shape are not ready.
  const files = cut.length > 0 ? cut : (photo.cuts ?? []).filter((file) => file.shape === 'free');
  const widest = files.toSorted((a, b) => b.width - a.width)[0];
  return widest ? { ...photo, width: widest.width, height: widest.height, renditions: files } : photo;
}

/** Less of a side than this shows nothing that a page could print. */
export const leastCrop = 0.05;

/** The rectangle within the picture, on four decimals; null where it is too small to show anything. */
export function cropWithin({ x, y, width, height }: CropRect): CropRect | null {
  const round = (share: number) => Math.round(share * 10_000) / 10_000;
  const left = Math.min(1 - leastCrop, Math.max(0, x));
  const top = Math.min(1 - leastCrop, Math.max(0, y));
  if (width < leastCrop || height < leastCrop) return null;
  return {
    x: round(left),
    y: round(top),
    width: round(Math.min(1 - left, width)),
    height: round(Math.min(1 - top, height)),
  };
}

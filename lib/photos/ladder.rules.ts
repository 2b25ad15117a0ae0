import type { PhotoRow, Rendition } from '#db/index.ts';

/**
 * The widths that pages ask for, in pixels: phones of 360 to 430 at once, twice and three times, a column of 640 twice, and the
 * widest page.
 */
const ladder = [360, 720, 840, 1080, 1300, 2000];
/** WebP ends at 16,383 pixels a side; nobody reads a page that long. */
const tallest = 6000;
/** What the newsroom's screens show of a photo that has just come. */
const firstWidth = 720;
/** The one file that is made before an upload is answered, in this format. */
export const firstFormat = 'webp' satisfies Rendition['format'];
export const formats: Rendition['format'][] = ['webp', 'jpg'];
/** Half of WebP's bytes for ten times its work: made afterwards, and no edition waits for it. */
export const lateFormat = 'avif' satisfies Rendition['format'];

/** The widths in which a photo of this size is kept. Never enlarged; a photo between two steps keeps its own width. */
export function renditionWidths(width: number, height: number): number[] {
  const widest = Math.max(1, Math.min(2000, width, Math.floor((tallest * width) / height)));
  const steps = ladder.filter((step) => step <= widest);
  // A step of a few pixels is not worth a file.
  return widest > (steps.at(-1) ?? 0) * 1.08 ? [...steps, widest] : steps;
}

/** The width of that file. */
export const firstWidthOf = (width: number, height: number): number => {
  const [narrowest = 1, ...wider] = renditionWidths(width, height);
  return wider.findLast((step) => step <= firstWidth) ?? narrowest;
};

type Kept = Pick<PhotoRow, 'width' | 'height' | 'renditions' | 'updatedAt'>;

/** The widths that are missing in a format, or carry an older description of the photo. */
export const widthsToMake = (photo: Kept): number[] =>
  renditionWidths(photo.width, photo.height).filter(
    (width) =>
      !formats.every((format) =>
        photo.renditions.some(
          (made) => made.width === width && made.format === format && made.of === photo.updatedAt,
        ),
      ),
  );

/** The widths that are there with the present words, and not yet in the late format. */
export const widthsToAdd = (photo: Kept): number[] =>
  isComplete(photo)
    ? renditionWidths(photo.width, photo.height).filter(
        (width) =>
          !photo.renditions.some(
            (made) => made.width === width && made.format === lateFormat && made.of === photo.updatedAt,
          ),
      )
    : [];

/** Whether every width is there in every format with the present words inside, as an edition needs it. */
export const isComplete = (photo: Kept): boolean => widthsToMake(photo).length === 0;

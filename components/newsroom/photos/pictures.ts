import type { PhotoAnswer } from '#lib/answers.ts';

/** What the file chooser offers; the server looks at the bytes and has the last word. */
export const pictureTypes = [
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/tiff',
  'image/heic',
  'image/heif',
  'image/avif',
];

type Sized = Pick<PhotoAnswer, 'previewUrl' | 'renditions'>;

const widthsOf = (photo: Sized): number[] =>
  [...new Set(photo.renditions.map((one) => one.width))].sort((a, b) => a - b);

/** The address of the smallest rendition that is at least so wide, else of the widest; null while there is none. */
export function previewAt(photo: Sized, wanted: number): string | null {
  const widths = widthsOf(photo);
  const width = widths.find((one) => one >= wanted) ?? widths.at(-1);
  return width === undefined ? null : photo.previewUrl.replace('{width}', String(width));
}

/** All renditions for `srcset`. */
export const previewSet = (photo: Sized): string =>
  widthsOf(photo)
    .map((width) => `${photo.previewUrl.replace('{width}', String(width))} ${width}w`)
    .join(', ');

/** Names as a person types them, one a line. */
export const namesIn = (text: string): string[] =>
  text
    .split('\n')
    .map((name) => name.trim())
    .filter(Boolean);

/** One value of raw metadata as text that can be read. */
export function rawText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(rawText).join('; ');
  if (typeof value === 'object') return JSON.stringify(value);
  return String(value);
}

/** "JPEG" for "image/jpeg" */
export const kindName = (mime: string): string => mime.replace(/^image\//, '').toUpperCase();

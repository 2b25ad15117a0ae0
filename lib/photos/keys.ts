import type { Id, Rendition } from '#db/index.ts';

/** Where a photo's bytes lie in `Files`, and under which paths they are asked for. */

/** The original, byte for byte, under its SHA-256 (DESIGN §9): the same file twice lies there once. */
export const originalKey = (sha256: string): string => `originals/${sha256.slice(0, 2)}/${sha256}`;

/** Letters of a rendition's hash: enough that two of one photo never share theirs, and that nobody guesses one. */
export const hashLength = 16;

/** All renditions of a photo. The last two letters of an id are random, so that folders fill evenly. */
export const renditionFolder = (photoId: Id): string => `renditions/${photoId.slice(-2)}/${photoId}`;

/** One rendition, under a name that no other bytes ever have. */
export const renditionKey = (
  photoId: Id,
  { width, hash, format }: Pick<Rendition, 'width' | 'hash' | 'format'>,
): string => `${renditionFolder(photoId)}/${width}${hash ? `-${hash}` : ''}.${format}`;

/** Where newsroom screens find a rendition, also of photos that no reader may see. */
export const previewPath = (photoId: Id, width: number | '{width}'): string =>
  `/api/newsroom/photos/${photoId}/preview/${width}`;

/** The only types that are ever served as photos. */
export const mediaType: Record<Rendition['format'], string> = {
  jpg: 'image/jpeg',
  webp: 'image/webp',
  avif: 'image/avif',
};

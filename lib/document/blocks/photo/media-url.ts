import type { Id, Rendition } from '#db/index.ts';

/** Where the front door serves a rendition (DESIGN §7): other bytes have another address, so that caches keep each for ever. */
export const mediaUrl = (
  photoId: Id,
  { width, format, hash }: Pick<Rendition, 'width' | 'format' | 'hash'>,
): string => `/media/${photoId}/${width}.${format}${hash ? `?v=${hash}` : ''}`;

import type { Id, Rendition } from '#db/index.ts';

/** Where the front door serves a rendition (DESIGN §7). */
export const mediaUrl = (photoId: Id, { width, format }: Pick<Rendition, 'width' | 'format'>) =>
  `/media/${photoId}/${width}.${format}`;

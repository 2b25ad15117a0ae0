import type { FrozenPhoto, PhotoRow } from '#db/index.ts';

/** The photo as an edition keeps it: a later change of credit or rights is not public until it is published. */
export function frozenPhoto(row: PhotoRow): FrozenPhoto {
  return {
    id: row.id,
    creditLine: row.creditLine,
    creators: row.creators,
    copyright: row.copyright,
    width: row.width,
    height: row.height,
    thumbhash: row.thumbhash,
    renditions: row.renditions,
    category: row.category,
    ...(row.focal ? { focal: row.focal } : {}),
    ...(row.digitalSourceType ? { digitalSourceType: row.digitalSourceType } : {}),
  };
}

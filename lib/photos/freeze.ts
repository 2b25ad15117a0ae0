import type { EditionFiles, FrozenPhoto, PhotoRow } from '#db/index.ts';
import { mayBeCropped, trueCuts } from './crops/crops.rules.ts';
import { licencePages } from './licence-pages.rules.ts';

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
    category: row.category,
    ...(row.digitalSourceType ? { digitalSourceType: row.digitalSourceType } : {}),
    ...licencePages(row),
    ...filesOfEdition(row),
  };
}

/** What of a photo an edition follows without being published again: its files, and which part of it they show. */
export const filesOfEdition = (row: PhotoRow): EditionFiles => ({
  renditions: row.renditions,
  ...(row.focal ? { focal: row.focal } : {}),
  ...(mayBeCropped(row) ? {} : { whole: true as const }),
  cuts: trueCuts(row),
});

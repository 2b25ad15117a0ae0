import type { PhotoToClean } from '#db/cleaning-store.ts';
import type { Settings } from '#db/index.ts';
import type { PhotoChange } from '#db/photos-store.ts';
import { describedPhoto } from './describe.ts';
import { blocksIn, factsOf, type PhotoFacts } from './metadata/read.ts';
import { houseRights, rightsToKeep } from './rights/kept.ts';

/** What the rules change of a photo's files. */
const inRenditions = ['creators', 'creditLine', 'copyright', 'caption', 'digitalSourceType', 'licensors'];

/** What the rules change about a stored photo; null when they change nothing. Pure. */
export function cleanedPhoto(row: PhotoToClean, settings: Settings, now: number): PhotoChange | null {
  const words = describedPhoto(factsOfRow(row, now), settings, row);
  const described = { ...words, ...rightsToKeep({ ...row, ...words }, houseRights(settings)) };
  const change = Object.fromEntries(
    Object.entries(described).filter(
      ([field, value]) => !isSame(value, row[field as keyof typeof described]),
    ),
  ) as PhotoChange;
  if (Object.keys(change).length === 0) return null;
  const isPrinted = inRenditions.some((field) => field in change);
  // Never the same twice: renditions name the description they carry by it.
  return isPrinted ? { ...change, updatedAt: Math.max(now, row.updatedAt + 1) } : change;
}

/** A photo without raw metadata, or whose raw values say nothing of it, is described by what is stored. */
export function factsOfRow(row: PhotoToClean, now: number): PhotoFacts {
  const facts = factsOf(blocksIn(row.raw), now);
  const saysWho =
    facts.creators.length > 0 || facts.credit || facts.instructions || facts.copyright || facts.gettyId;
  return {
    ...facts,
    takenAt: row.takenAt ?? facts.takenAt,
    caption: facts.caption || (facts.headline ? '' : row.captionBefore || row.caption),
    copyright: facts.copyright || row.copyright,
    ...(saysWho || facts.caption ? {} : { creators: row.creators, credit: row.credit, instructions: '' }),
    ...(saysWho || facts.caption || !row.mandatedCredit
      ? {}
      : { instructions: `Credit as: "${row.mandatedCredit}"` }),
  };
}

const isSame = (a: unknown, b: unknown): boolean =>
  a === b || (typeof a === 'object' && JSON.stringify(a) === JSON.stringify(b));

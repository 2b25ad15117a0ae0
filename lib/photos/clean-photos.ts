import type { PhotoRow, Settings } from '#db/index.ts';
import type { PhotoChange } from '#db/photos-store.ts';
import type { Services } from '../context.ts';
import { describedPhoto } from './describe.ts';
import { blocksIn, factsOf, type PhotoFacts } from './metadata/read.ts';
import { houseRights, rightsToKeep } from './rights/kept.ts';

/** Photos that are written in one transaction: few, so that editors' requests hardly wait, and enough for the search index, which sorts its words anew after each. */
const atOnce = 400;

/**
 * Takes the newest pass of the rules over all stored photos to its end: each photo is read again from its raw
 * metadata, and what a person wrote stays. Goes on where a killed process left it; safe to run twice. Editions keep
 * their credits until they are published again, and a photo's files say the new words when an edition next needs them.
 */
export async function cleanPhotos({ store, clock }: Pick<Services, 'store' | 'clock'>): Promise<void> {
  for (;;) {
    const settings = await store.masthead.settings();
    const run = await store.cleaning.next(atOnce, clock.now(), (row) => cleaned(row, settings, clock.now()));
    if (!run || run.finishedAt !== null) return;
    // Whoever waits for this process gets a turn between two transactions.
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** What the rules change of a photo's files. */
const inRenditions = ['creators', 'creditLine', 'copyright', 'caption', 'digitalSourceType', 'licensors'];

/** What the rules change about a stored photo; null when they change nothing. Pure. */
function cleaned(row: PhotoRow, settings: Settings, now: number): PhotoChange | null {
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
export function factsOfRow(row: PhotoRow, now: number): PhotoFacts {
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

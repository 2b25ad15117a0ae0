import type { Millis } from '#db/index.ts';
import { type Block, type Blocks, readBlocks } from './blocks.ts';
import { chosen, chosenNames } from './choose.ts';
import { instantOf } from './dates.ts';
import { cleaned, cleanedLine } from './text.ts';

/** What a photo's file says about it, one value a field. */
export type PhotoFacts = {
  creators: string[];
  credit: string;
  caption: string;
  headline: string;
  alt: string;
  copyright: string;
  instructions: string;
  takenAt: Millis | null;
};

const longestLine = 500;
const day = 24 * 3_600_000;

/** Reads the original's metadata: each field's chosen value, and every raw value by block (NEWSROOM §8). */
export function readMetadata(
  bytes: Buffer,
  now: Millis,
): { facts: PhotoFacts; raw: Record<string, unknown> } {
  const blocks = readBlocks(bytes);
  return { facts: factsOf(blocks, now), raw: blocks };
}

/** Per field XMP, then IIM, then EXIF; EXIF comes first where its writer followed MWG to the letter. */
export function factsOf(blocks: Blocks, now: Millis): PhotoFacts {
  const { xmp, iim, exif } = blocks;
  const inOrder = <Value>(ofXmp: Value, ofIim: Value, ofExif: Value) =>
    followsMwg(exif) ? [ofExif, ofXmp, ofIim] : [ofXmp, ofIim, ofExif];
  const dates = inOrder(
    [text(xmp.DateCreated), text(xmp.DateTimeOriginal)],
    [`${text(iim['Date Created'])}${text(iim['Time Created'])}`, text(iim['Date Created'])],
    [`${text(exif.DateTimeOriginal)}${text(exif.OffsetTimeOriginal)}`, text(exif.DateTimeOriginal)],
  );
  return {
    creators: chosenNames(inOrder(names(xmp.creator), names(iim['By-line']), artists(exif))),
    credit: line(chosen([text(xmp.Credit), text(iim.Credit)])),
    caption: cleaned(
      chosen(inOrder(text(xmp.description), text(iim['Caption/Abstract']), describedBy(exif))),
    ),
    headline: line(chosen([text(xmp.Headline), text(iim.Headline)])),
    alt: cleaned(text(xmp.AltTextAccessibility)),
    copyright: line(chosen(inOrder(text(xmp.rights), text(iim['Copyright Notice']), text(exif.Copyright)))),
    instructions: cleaned(chosen([text(xmp.Instructions), text(iim['Special Instructions'])])),
    takenAt:
      dates
        .flat()
        .map((date) => instantOf(date, now + day))
        .find((at) => at !== null) ?? null,
  };
}

/**
 * MWG lets EXIF win, and writers that follow it put several creators into Artist with "; " between. Cameras write one
 * Artist, set years ago by whoever owned the camera, and there what a desk wrote is better.
 */
const followsMwg = (exif: Block): boolean => /\S; \S/u.test(text(exif.Artist));

const artists = (exif: Block): string[] => names(text(exif.Artist).split(/\s*;\s*/u));

/** Cameras fill the description with their own name. */
const describedBy = (exif: Block): string => {
  const description = text(exif.ImageDescription);
  return /^(?:olympus digital camera|sony dsc|samsung|minolta digital camera|kodak digital still camera|exif_.*|dcim.*|default|untitled)$/iu.test(
    description,
  )
    ? ''
    : description;
};

const names = (value: string | string[] | undefined): string[] =>
  (Array.isArray(value) ? value : [value ?? '']).map(line).filter(Boolean).slice(0, 20);
const text = (value: string | string[] | undefined): string =>
  (Array.isArray(value) ? value.join(', ') : value) ?? '';
const line = (value: string): string => cleanedLine(value).slice(0, longestLine);

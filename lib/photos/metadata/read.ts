import type { Millis } from '#db/index.ts';
import { type Block, type Blocks, readBlocks } from './blocks.ts';
import { blockOfChosen, chosen, chosenNames } from './choose.ts';
import { carriesContentCredentials } from './content-credentials.ts';
import { instantOf } from './dates.ts';
import { type Licence, licenceOf } from './licence.ts';
import { cleaned, cleanedLine } from './text.ts';

/** What a photo's file says about it, one value a field. */
export type PhotoFacts = Licence & {
  creators: string[];
  /** how the creator works: "Staff", "STRINGER" */
  creatorTitle: string;
  credit: string;
  source: string;
  caption: string;
  headline: string;
  alt: string;
  copyright: string;
  instructions: string;
  keywords: string[];
  /** the number under which Getty Images keeps the photo */
  gettyId: string;
  takenAt: Millis | null;
};

export type BlockName = keyof Blocks;
/** Which block each field's value was taken from; fields that no block has are not there. */
export type Sources = Partial<Record<keyof PhotoFacts, BlockName>>;

const longestLine = 500;
const mostKeywords = 100;
const day = 24 * 3_600_000;

/** Reads the original's metadata: each field's chosen value, and every raw value by block (NEWSROOM §8). */
export function readMetadata(
  bytes: Buffer,
  now: Millis,
): { facts: PhotoFacts; raw: Record<string, unknown>; contentCredentials: boolean } {
  const blocks = readBlocks(bytes);
  return { facts: factsOf(blocks, now), raw: blocks, contentCredentials: carriesContentCredentials(bytes) };
}

/** Raw values as the store keeps them, as blocks again: what was stored before a block was known is missing. */
export const blocksIn = (raw: Record<string, unknown>): Blocks => ({
  xmp: (raw.xmp ?? {}) as Block,
  iim: (raw.iim ?? {}) as Block,
  exif: (raw.exif ?? {}) as Block,
});

/** Per field XMP, then IIM, then EXIF; EXIF comes first where its writer followed MWG to the letter. */
export function factsOf(blocks: Blocks, now: Millis): PhotoFacts {
  const { xmp, iim } = blocks;
  const said = candidates(blocks);
  const pick = (field: keyof ReturnType<typeof candidates>) => chosen(said[field].map(([, text]) => text));
  return {
    creators: chosenNames(creatorLists(blocks).map(([, names]) => names)),
    creatorTitle: line(pick('creatorTitle')),
    credit: line(pick('credit')),
    source: line(pick('source')),
    caption: cleaned(pick('caption')),
    headline: line(pick('headline')),
    alt: cleaned(pick('alt')),
    copyright: line(pick('copyright')),
    instructions: cleaned(pick('instructions')),
    keywords: [...new Set(list(list(xmp.subject).length > 0 ? xmp.subject : iim.Keywords))].slice(
      0,
      mostKeywords,
    ),
    gettyId: line(text(xmp['Getty Images AssetID'])),
    takenAt:
      dates(blocks)
        .flatMap(([, each]) => each.map((date) => instantOf(date, now + day)))
        .find((at) => at !== null) ?? null,
    ...licenceOf(xmp),
  };
}

/** Where each field's value came from, for people to judge it by. */
export function sourcesOf(blocks: Blocks, facts: PhotoFacts, now: Millis): Sources {
  const sources: Sources = {};
  for (const [field, said] of Object.entries(candidates(blocks)) as [
    keyof PhotoFacts,
    [BlockName, string][],
  ][]) {
    const block = blockOfChosen(chosen(said.map(([, each]) => each)), said);
    if (block) sources[field] = block;
  }
  const creators = creatorLists(blocks).find(
    ([, names]) => names.length > 0 && names.join() === facts.creators.join(),
  );
  if (creators) sources.creators = creators[0];
  const taken = dates(blocks).find(([, each]) =>
    each.some((date) => instantOf(date, now + day) === facts.takenAt),
  );
  if (taken && facts.takenAt !== null) sources.takenAt = taken[0];
  return sources;
}

/** What each block says of each field of one value, in the order in which blocks are believed. */
function candidates(blocks: Blocks) {
  const { xmp, iim, exif } = blocks;
  const said = (ofXmp: Value, ofIim: Value, ofExif: Value = ''): [BlockName, string][] =>
    inOrder(blocks, text(ofXmp), text(ofIim), text(ofExif));
  return {
    creatorTitle: said(xmp.AuthorsPosition, iim['By-line Title']),
    credit: said(xmp.Credit, iim.Credit),
    source: said(xmp.Source, iim.Source),
    caption: said(xmp.description, iim['Caption/Abstract'], describedBy(exif)),
    headline: said(xmp.Headline, iim.Headline),
    alt: said(xmp.AltTextAccessibility, ''),
    copyright: said(xmp.rights, iim['Copyright Notice'], exif.Copyright),
    instructions: said(xmp.Instructions, iim['Special Instructions']),
  };
}

const creatorLists = (blocks: Blocks): [BlockName, string[]][] =>
  inOrder(blocks, names(blocks.xmp.creator), names(blocks.iim['By-line']), artists(blocks.exif));

const dates = (blocks: Blocks): [BlockName, string[]][] => {
  const { xmp, iim, exif } = blocks;
  return inOrder(
    blocks,
    [text(xmp.DateCreated), text(xmp.DateTimeOriginal)],
    [`${text(iim['Date Created'])}${text(iim['Time Created'])}`, text(iim['Date Created'])],
    [`${text(exif.DateTimeOriginal)}${text(exif.OffsetTimeOriginal)}`, text(exif.DateTimeOriginal)],
  );
};

const inOrder = <Of>({ exif }: Blocks, ofXmp: Of, ofIim: Of, ofExif: Of): [BlockName, Of][] => {
  const others: [BlockName, Of][] = [
    ['xmp', ofXmp],
    ['iim', ofIim],
  ];
  return followsMwg(exif) ? [['exif', ofExif], ...others] : [...others, ['exif', ofExif]];
};

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

type Value = string | string[] | undefined;
const list = (value: Value): string[] =>
  (Array.isArray(value) ? value : [value ?? '']).map(line).filter(Boolean);
const names = (value: Value): string[] => list(value).slice(0, 20);
const text = (value: Value): string => (Array.isArray(value) ? value.join(', ') : value) ?? '';
const line = (value: string): string => cleanedLine(value).slice(0, longestLine);

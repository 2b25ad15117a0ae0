import ExifReader from 'exifreader';
import { cleaned, decoded } from './text.ts';

/** The metadata blocks of a file as names and texts; several values of one name are a list. */
export type Blocks = { xmp: Block; iim: Block; exif: Block };
export type Block = Record<string, string | string[]>;

const none: Blocks = { xmp: {}, iim: {}, exif: {} };
/** 16 kB captions are real; beyond this a value is a picture or a history. */
const longestValue = 32_000;

/** Every text that the file carries about itself. A file with broken metadata is a photo without. */
export function readBlocks(bytes: Buffer): Blocks {
  let tags: Partial<Record<'xmp' | 'iptc' | 'exif', Record<string, unknown>>>;
  try {
    tags = ExifReader.load(bytes, { expanded: true, includeUnknown: false }) as unknown as typeof tags;
  } catch {
    return none;
  }
  return {
    xmp: blockOf(tags.xmp, xmpText),
    iim: blockOf(tags.iptc, iimText),
    exif: blockOf(tags.exif, exifText),
  };
}

type Reader = (tag: unknown) => string | string[];

function blockOf(tags: Record<string, unknown> | undefined, read: Reader): Block {
  const block: Block = {};
  for (const [name, tag] of Object.entries(tags ?? {})) {
    if (name === '_raw') continue;
    const value = read(tag);
    const texts = (Array.isArray(value) ? value : [value])
      .map(cleaned)
      .filter((text) => text && text.length <= longestValue);
    const [first] = texts;
    if (first !== undefined) block[name] = texts.length === 1 ? first : texts;
  }
  return block;
}

type Tag = { value?: unknown; description?: unknown; attributes?: { lang?: string } };

const said = (tag: unknown): string => {
  const { value, description } = (tag ?? {}) as Tag;
  return typeof value === 'string' ? value : typeof description === 'string' ? description : '';
};

/** A text, a list, or one text in several languages, of which "x-default" is meant. */
function xmpText(tag: unknown): string | string[] {
  const { value } = (tag ?? {}) as Tag;
  if (!Array.isArray(value)) return said(tag);
  const items = value as Tag[];
  const meant =
    items.find((item) => item.attributes?.lang === 'x-default') ??
    items.find((item) => item.attributes?.lang);
  return meant ? said(meant) : items.map(said);
}

/** Bytes; a repeatable field is a list of tags. */
function iimText(tag: unknown): string | string[] {
  if (Array.isArray(tag)) return tag.flatMap(iimText);
  const { value } = (tag ?? {}) as Tag;
  return Array.isArray(value) ? decoded(Uint8Array.from(value as number[])) : said(tag);
}

/** Only what is text or a plain number: maker notes and thumbnails are in the original. */
function exifText(tag: unknown): string {
  const { value, description } = (tag ?? {}) as Tag;
  if (Array.isArray(value) && value.length === 1 && typeof value[0] === 'string') return value[0];
  const text = typeof description === 'string' ? description : '';
  return text.length <= 500 || typeof value === 'string' ? text : '';
}

import ExifReader from 'exifreader';
import { cleaned, decoded } from './text.ts';
import { packetsOf } from './xmp-packets.ts';

/** The metadata blocks of a file as names and texts; several values of one name are a list. */
export type Blocks = { xmp: Block; iim: Block; exif: Block };
export type Block = Record<string, string | string[]>;

type Tags = Partial<Record<'xmp' | 'iptc' | 'exif', Record<string, unknown>>>;

/** 16 kB captions are real; beyond this a value is a picture or a history. */
const longestValue = 32_000;
const mostValues = 200;

/** Every text that the file carries about itself. A block that is broken is not there; the others are. */
export function readBlocks(bytes: Buffer): Blocks {
  const tags = tagsIn(bytes, { xmp: true }) ?? {};
  const charset = charsetOf(tags.iptc);
  return {
    xmp: xmpOf(bytes),
    iim: blockOf(tags.iptc, (tag) => iimText(tag, charset)),
    exif: blockOf(tags.exif, exifText),
  };
}

function tagsIn(bytes: Buffer, excludeTags: { xmp?: true } = {}): Tags | null {
  try {
    return ExifReader.load(bytes, { expanded: true, includeUnknown: false, excludeTags }) as unknown as Tags;
  } catch {
    return null;
  }
}

const packetStart = '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>';
const gettyNamespace = 'http://xmp.gettyimages.com/gift/1.0/';

/** All packets as one: what the first says counts, a later one fills what is missing. */
function xmpOf(bytes: Buffer): Block {
  const block: Block = {};
  const packets = packetsOf(bytes);
  for (const packet of packets) {
    const tags = tagsIn(Buffer.from(packetStart + packet))?.xmp;
    for (const [name, value] of Object.entries(blockOf(tags, xmpText))) block[name] ??= value;
    if (packet.includes(gettyNamespace))
      block['Getty Images AssetID'] ??= block.AssetID ?? block.AssetId ?? '';
  }
  // Formats that keep their packet compressed.
  if (packets.length === 0) Object.assign(block, blockOf(tagsIn(bytes)?.xmp, xmpText));
  return block;
}

type Texts = string | string[] | Record<string, string | string[]>;
type Reader = (tag: unknown, name: string) => Texts;

function blockOf(tags: Record<string, unknown> | undefined, read: Reader): Block {
  const block: Block = {};
  const put = (name: string, value: string | string[]) => {
    const texts = (Array.isArray(value) ? value.slice(0, mostValues) : [value])
      .map(cleaned)
      .filter((text) => text && text.length <= longestValue);
    const [first] = texts;
    if (first !== undefined) block[name] = texts.length === 1 ? first : texts;
  };
  for (const [name, tag] of Object.entries(tags ?? {})) {
    if (name === '_raw') continue;
    const value = read(tag, name);
    if (typeof value === 'string' || Array.isArray(value)) put(name, value);
    else for (const [path, text] of Object.entries(value)) put(path, text);
  }
  return block;
}

type Tag = { value?: unknown; description?: unknown; attributes?: { lang?: string } };

const said = (tag: unknown): string => {
  const { value, description } = (tag ?? {}) as Tag;
  return typeof value === 'string' ? value : typeof description === 'string' ? description : '';
};

/** A text, a list, one text in several languages, of which "x-default" is meant, or "Licensor[1]/LicensorName" of a list of things. */
function xmpText(tag: unknown, name: string): Texts {
  const { value } = (tag ?? {}) as Tag;
  if (!Array.isArray(value)) return said(tag);
  const items = value as Tag[];
  if (items.some((item) => item && !('value' in item) && Object.keys(item).length > 0))
    return fieldsOf(items, name);
  const meant =
    items.find((item) => item.attributes?.lang === 'x-default') ??
    items.find((item) => item.attributes?.lang);
  return meant ? said(meant) : items.map(said);
}

function fieldsOf(items: Tag[], name: string): Record<string, string | string[]> {
  const fields: Record<string, string | string[]> = {};
  for (const [at, item] of items.slice(0, 20).entries())
    for (const [part, tag] of Object.entries(item as Record<string, unknown>)) {
      const text = xmpText(tag, part);
      if (typeof text === 'string' || Array.isArray(text)) fields[`${name}[${at + 1}]/${part}`] = text;
    }
  return fields;
}

/** The bytes of 1:90, by which IIM says in which letters it is written. */
function charsetOf(iptc: Record<string, unknown> | undefined): string {
  const { value } = (iptc?.['Coded Character Set'] ?? {}) as Tag;
  return Array.isArray(value) ? String.fromCharCode(...(value as number[]).slice(0, 16)) : '';
}

/** Bytes; a repeatable field is a list of tags. */
function iimText(tag: unknown, charset: string): string | string[] {
  if (Array.isArray(tag)) return tag.flatMap((each) => iimText(each, charset));
  const { value } = (tag ?? {}) as Tag;
  return Array.isArray(value) ? decoded(Uint8Array.from(value as number[]), charset) : said(tag);
}

/** Only what is text or a plain number: maker notes and thumbnails are in the original. */
function exifText(tag: unknown): string {
  const { value, description } = (tag ?? {}) as Tag;
  if (Array.isArray(value) && value.length === 1 && typeof value[0] === 'string') return value[0];
  const text = typeof description === 'string' ? description : '';
  return text.length <= 500 || typeof value === 'string' ? text : '';
}

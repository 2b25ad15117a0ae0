import { createHash } from 'node:crypto';
import sharp, { type Sharp } from 'sharp';
import { rgbaToThumbHash } from 'thumbhash';
import type { PhotoRow, Rendition } from '#db/index.ts';
import { invalid } from '../errors.ts';
import type { Files } from '../files.ts';
import type { PixelRect } from './crops/crops.rules.ts';
import { hashLength, renditionKey } from './keys.ts';
import { firstWidthOf, formats, renditionWidths } from './ladder.rules.ts';
import { type Said, xmpPacket } from './xmp-packet.ts';

/** Larger than any camera that a newsroom meets; what claims more is a decompression bomb or a map. */
const mostPixels = 120_000_000;
const damaged =
  'The photo is damaged or was cut off on its way: it cannot be read to its end. Export it again and upload that.';

sharp.cache(false);

/** A picture opened once: upright, in sRGB, no wider than the widest rendition, as plain pixels. */
export type Picture = {
  /** of the original, upright */
  width: number;
  height: number;
  pixels: Buffer;
  raw: { width: number; height: number; channels: 3 | 4 };
};

/**
 * Decodes a file to its end, or the part of it that `rect` names in pixels of the upright original. Throws Invalid with a
 * sentence when it is no picture, damaged or too large. As wide as `widthOf` says: the less, the sooner it comes.
 */
export async function openPicture(
  file: string | Buffer,
  rect?: PixelRect,
  widthOf = widestOf,
): Promise<Picture> {
  const { width, height } = rect ?? (await sizeOf(file));
  const widest = widthOf(width, height);
  try {
    const upright = sharp(file, { limitInputPixels: mostPixels, failOn: 'error' }).autoOrient();
    const { data, info } = await (rect ? upright.extract(rect) : upright)
      .resize({ width: widest, withoutEnlargement: true })
      .toColourspace('srgb')
      .raw({ depth: 'uchar' })
      .timeout({ seconds: 30 })
      .toBuffer({ resolveWithObject: true });
    const channels = info.channels === 4 ? 4 : 3;
    return { width, height, pixels: data, raw: { width: info.width, height: info.height, channels } };
  } catch (error) {
    throw error instanceof Error && /timeout/i.test(error.message)
      ? invalid('The photo takes too long to open. Export it as JPEG and upload that.')
      : invalid(damaged);
  }
}

/** The same, only as wide as the first file: the less is asked, the sooner it comes. */
export const openFirst = (file: string | Buffer): Promise<Picture> =>
  openPicture(file, undefined, firstWidthOf);

const widestOf = (width: number, height: number): number => renditionWidths(width, height).at(-1) ?? 1;

async function sizeOf(file: string | Buffer): Promise<{ width: number; height: number }> {
  let size: { width: number; height: number };
  try {
    size = (await sharp(file, { limitInputPixels: false }).metadata()).autoOrient;
  } catch {
    throw invalid(damaged);
  }
  if (size.width * size.height > mostPixels)
    throw invalid(
      `The photo has ${Math.round((size.width * size.height) / 1_000_000)} megapixels; the newsroom takes up to ${mostPixels / 1_000_000}. Make it smaller and upload it again.`,
    );
  return size;
}

/** The photo as an original's metadata and a person describe it, for the packet inside its renditions. */
type Described = Said & Pick<PhotoRow, 'id' | 'updatedAt'>;

/** Makes and stores the given widths, each in every one of `wanted`, and answers them. */
export async function makeRenditions(
  files: Files,
  picture: Picture,
  photo: Described,
  widths: number[],
  wanted: readonly Rendition['format'][] = formats,
): Promise<Rendition[]> {
  const xmp = xmpPacket(photo);
  const made: Rendition[] = [];
  for (const width of widths) {
    for (const format of wanted) {
      const { data, info } = await encoded(picture, width, format)
        .withXmp(xmp)
        .toBuffer({ resolveWithObject: true });
      const rendition: Rendition = {
        width: info.width,
        height: info.height,
        format,
        bytes: data.byteLength,
        of: photo.updatedAt,
        hash: createHash('sha256').update(data).digest('hex').slice(0, hashLength),
      };
      await files.write(renditionKey(photo.id, rendition), data);
      made.push(rendition);
    }
  }
  return made;
}

/**
 * The picture, or a part of it, so wide and in this format. Effort 2 gives 4 % more bytes than the default in less than half
 * the time: an upload waits for it.
 */
export function encoded(
  { pixels, raw }: Picture,
  width: number,
  format: Rendition['format'],
  part: PixelRect | null = null,
): Sharp {
  const shown = sharp(pixels, { raw });
  const resized = (part ? shown.extract(part) : shown).resize({ width });
  if (format === 'avif') return resized.avif({ quality: 50, effort: 2 });
  if (format === 'webp') return resized.webp({ quality: 80, alphaQuality: 100, effort: 2 });
  // JPEG knows no transparency: a logo stands on white.
  return resized.flatten({ background: '#ffffff' }).jpeg({ quality: 80, progressive: true });
}

/** The placeholder that shows before the photo has come, in base64. */
export async function thumbhashOf({ pixels, raw }: Picture): Promise<string> {
  const { data, info } = await sharp(pixels, { raw })
    .resize(100, 100, { fit: 'inside' })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return Buffer.from(rgbaToThumbHash(info.width, info.height, data)).toString('base64');
}

import { createHash } from 'node:crypto';
import type { CutFile, CutShape, PhotoRow } from '#db/index.ts';
import type { Files } from '../../files.ts';
import { hashLength, renditionKey } from '../keys.ts';
import { encoded, openPicture, type Picture } from '../renditions.ts';
import { xmpPacket } from '../xmp-packet.ts';
import { nameOfRect, type PixelRect, type WantedCut } from './crops.rules.ts';

/**
 * Makes and stores the wanted files of one shape, all of them parts of the same rectangle. `picture` is the whole photo as it
 * was opened; where a part of it has too few pixels for the widest file, the original is opened again.
 */
export async function makeCuts(
  files: Files,
  { picture, original }: { picture: Picture; original: Buffer },
  photo: PhotoRow,
  wanted: WantedCut[],
): Promise<CutFile[]> {
  const [first] = wanted;
  if (!first) return [];
  const { rect } = first;
  const widest = Math.max(...wanted.map(({ width }) => width));
  const part = partOf(picture, rect);
  const source =
    part.width >= widest ? { picture, part } : { picture: await openPicture(original, rect), part: null };
  const xmp = xmpPacket(photo);
  const made: CutFile[] = [];
  for (const { shape, width, format } of wanted) {
    const { data, info } = await encoded(source.picture, width, format, source.part)
      .withXmp(xmp)
      .toBuffer({ resolveWithObject: true });
    const file: CutFile = {
      width: info.width,
      height: info.height,
      format,
      bytes: data.byteLength,
      of: photo.updatedAt,
      hash: createHash('sha256').update(data).digest('hex').slice(0, hashLength),
      shape,
      from: nameOfRect(rect),
    };
    await files.write(renditionKey(photo.id, file), data);
    made.push(file);
  }
  return made;
}

/** The rectangle in the pixels of the picture as it was opened, which is smaller than the original. */
function partOf({ width, height, raw }: Picture, rect: PixelRect): PixelRect {
  const across = raw.width / width;
  const down = raw.height / height;
  const left = Math.min(raw.width - 1, Math.round(rect.left * across));
  const top = Math.min(raw.height - 1, Math.round(rect.top * down));
  return {
    left,
    top,
    width: Math.max(1, Math.min(raw.width - left, Math.round(rect.width * across))),
    height: Math.max(1, Math.min(raw.height - top, Math.round(rect.height * down))),
  };
}

/** The wanted files shape by shape: a turn makes one. */
export function byShape(wanted: WantedCut[]): WantedCut[][] {
  const shapes = new Map<CutShape, WantedCut[]>();
  for (const one of wanted) shapes.set(one.shape, [...(shapes.get(one.shape) ?? []), one]);
  return [...shapes.values()];
}

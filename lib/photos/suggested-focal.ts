import sharp from 'sharp';
import type { FocalPoint } from '#db/index.ts';
import { focalPoint } from './focal.rules.ts';
import type { Picture } from './renditions.ts';

/** Small, because what catches the eye does so in small. */
const side = 96;

/** Where eyes go first: skin, strong colours and edges, as sharp's "attention" finds them. null where it finds nothing. */
export async function suggestedFocal({ pixels, raw }: Picture): Promise<FocalPoint | null> {
  // It looks only when there is something to cut off.
  const box = { width: side, height: raw.width > raw.height ? side : Math.round((side * 2) / 3) };
  const { info } = await sharp(pixels, { raw })
    .resize({ ...box, fit: 'cover', position: 'attention' })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { attentionX, attentionY } = info;
  if (attentionX === undefined || attentionY === undefined) return null;
  // Counted in the picture as it was before the cut.
  const scale = Math.max(box.width / raw.width, box.height / raw.height);
  return focalPoint({ x: attentionX / (raw.width * scale), y: attentionY / (raw.height * scale) });
}

import sharp, { type Sharp } from 'sharp';
import type { PhotoLook } from '#db/index.ts';
import type { Picture } from '../renditions.ts';
import { coloursOf } from './colours.rules.ts';
import { likenessEdge, likenessOf } from './likeness.rules.ts';

type Look = Omit<PhotoLook, 'headline'>;

const colourEdge = 48;

/** What the pixels of an opened picture look like, for the library's colours and its search for the same photo. */
export const lookOf = ({ pixels, raw }: Picture): Promise<Look> => lookAt(() => sharp(pixels, { raw }));

/** The same of a file that sharp reads, as a rendition. */
export const lookOfFile = (file: Buffer): Promise<Look> => lookAt(() => sharp(file));

async function lookAt(open: () => Sharp): Promise<Look> {
  // Transparent places are white, as readers see them.
  const small = await open()
    .flatten({ background: '#ffffff' })
    .resize(colourEdge, colourEdge, { fit: 'fill', kernel: 'cubic' })
    .toColourspace('srgb')
    .removeAlpha()
    .raw()
    .toBuffer();
  const grey = await sharp(small, { raw: { width: colourEdge, height: colourEdge, channels: 3 } })
    .resize(likenessEdge, likenessEdge, { fit: 'fill', kernel: 'linear' })
    .greyscale()
    .toColourspace('b-w')
    .raw()
    .toBuffer();
  return { likeness: likenessOf(grey), colours: coloursOf(small) };
}

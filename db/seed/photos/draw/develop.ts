import sharp from 'sharp';
import { H, paint, rect, W } from './shapes.ts';

const [wide, high] = [2400, 1600];

let grain: Promise<Buffer> | null = null;

/** A drawing as a camera would have taken it: corners a little darker, film grain, JPEG. */
export async function developed(
  body: string,
  look: { vignette?: number; saturation?: number } = {},
): Promise<Buffer> {
  const corners = paint(
    [
      [0.55, '#000', 0],
      [1, '#000', look.vignette ?? 0.35],
    ],
    'round',
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1500" height="1000" viewBox="0 0 ${W} ${H}">${body}${corners.def}${rect(-150, -100, W + 300, H + 200, corners.url)}</svg>`;
  const drawn = await sharp(Buffer.from(svg), { unlimited: true })
    .flatten({ background: '#000' })
    .modulate({ saturation: look.saturation ?? 0.95 })
    .resize(wide, high)
    .toBuffer({ resolveWithObject: true });
  grain ??= filmGrain();
  return sharp(drawn.data)
    .composite([{ input: await grain, raw: { width: wide, height: high, channels: 1 }, blend: 'soft-light' }])
    .jpeg({ quality: 82 })
    .toBuffer();
}

const filmGrain = () =>
  sharp({
    create: {
      width: wide,
      height: high,
      channels: 3,
      background: '#808080',
      noise: { type: 'gaussian', mean: 128, sigma: 22 },
    },
  })
    .greyscale()
    .blur(0.7)
    .raw()
    .toBuffer();

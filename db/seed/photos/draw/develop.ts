import sharp from 'sharp';
import { chanceFrom } from './random.ts';
import { H, paint, rect, W } from './shapes.ts';

const [wide, high] = [2400, 1600];

let film: Float32Array | null = null;

/** A drawing as a camera would have taken it: corners a little darker, colours held back, film grain, JPEG. */
export async function developed(body: string): Promise<Buffer> {
  const corners = paint(
    [
      [0.55, '#000', 0],
      [1, '#000', 0.35],
    ],
    'round',
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1500" height="1000" viewBox="0 0 ${W} ${H}">${body}${corners.def}${rect(-150, -100, W + 300, H + 200, corners.url)}</svg>`;
  // In two steps: asked for piece by piece, the whole drawing would be drawn again for each piece.
  const drawn = await sharp(Buffer.from(svg), { unlimited: true })
    .flatten({ background: '#000' })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const pixels = await sharp(drawn.data, { raw: drawn.info }).resize(wide, high).raw().toBuffer();
  film ??= grain();
  expose(pixels, film);
  return sharp(pixels, { raw: { width: wide, height: high, channels: 3 } })
    .jpeg({ quality: 82 })
    .toBuffer();
}

const saturation = 0.95;

/** Grain shows in the middle tones, and neither in black nor in white. */
function expose(pixels: Buffer, film: Float32Array): void {
  for (let i = 0, at = 0; i < film.length; i++, at += 3) {
    const [red = 0, green = 0, blue = 0] = [pixels[at], pixels[at + 1], pixels[at + 2]];
    const light = red * 0.3 + green * 0.59 + blue * 0.11;
    const shift = (film[i] as number) * (1 - Math.abs(light - 120) / 170);
    pixels[at] = held(light + (red - light) * saturation + shift);
    pixels[at + 1] = held(light + (green - light) * saturation + shift);
    pixels[at + 2] = held(light + (blue - light) * saturation + shift);
  }
}

const held = (value: number) => Math.max(0, Math.min(255, value));

/** One strength a point; neighbours share some of it, so that grains are larger than a pixel. */
function grain(): Float32Array {
  const chance = chanceFrom(2026);
  const points = Float32Array.from({ length: wide * high }, () => (chance.unit() + chance.unit() - 1) * 15);
  for (let i = points.length - 1; i > wide; i--)
    points[i] = ((points[i] as number) + (points[i - 1] as number) + (points[i - wide] as number)) / 2.2;
  return points;
}

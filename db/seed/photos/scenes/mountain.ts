import { noiseFrom } from '../draw/noise.ts';
import { chanceFrom } from '../draw/random.ts';
import { conifers, glow, H, mist, rect, ridge, W } from '../draw/shapes.ts';
import { clouds, sky } from '../draw/sky.ts';
import { type Colour, mixed, slope, texture } from '../draw/texture.ts';

/** A snow-covered ridge above a dark valley in early light. */
export async function mountain(): Promise<string> {
  const chance = chanceFrom(7);
  const hills = noiseFrom(52, 4);
  return [
    sky([
      [0, '#41699b'],
      [0.4, '#8fb0cf'],
      [0.68, '#f3cdb4'],
      [1, '#f8dcc4'],
    ]),
    await clouds({
      seed: 60,
      to: 380,
      cover: 0.4,
      scale: [2.2, 5],
      light: [255, 240, 228],
      shadow: [170, 178, 204],
      opacity: 0.75,
    }),
    glow(150, 330, 460, '#ffd9b0', 0.55),
    await range({ seed: 21, base: 400, peak: 110, haze: 0.62 }),
    await range({ seed: 14, base: 470, peak: 300, haze: 0.06 }),
    mist(500, 150, '#eee2e4', 0.8),
    ridge(hills, 610, 60, 4, [
      [0, '#33505c'],
      [0.5, '#22353f'],
    ]),
    mist(606, 90, '#d3d9e0', 0.5),
    conifers(chance, 92, (x) => 690 - Math.sin(x / 210) * 24, [34, 62], '#1d3138'),
    rect(0, 700, W, H - 700, '#16262c'),
    conifers(chance, 44, (x) => 790 + Math.sin(x / 160) * 16, [84, 150], '#0f1b20'),
  ].join('');
}

/** Relief by light from the left: snow where it is flat enough to lie, rock where it is not. */
function range({
  seed,
  base,
  peak,
  haze,
}: {
  seed: number;
  base: number;
  peak: number;
  haze: number;
}): Promise<string> {
  const [outline, folds] = [noiseFrom(seed, 6), noiseFrom(seed + 1, 7)];
  const air: Colour = [208, 205, 220];
  const crest = (u: number) => {
    const sharp = 1 - Math.abs(outline(u * 3.4, 1.3) * 2 - 1);
    const lift = Math.exp(-(((u - 0.6) / 0.27) ** 2)) * 0.62 + Math.exp(-(((u - 0.17) / 0.16) ** 2)) * 0.3;
    return base - peak * (sharp * 0.75 + lift - 0.35);
  };
  const height = (x: number, y: number) => 1 - Math.abs(folds(x * 7 + y * 2.2, y * 4) * 2 - 1);
  return texture({ x: 0, y: 60, width: W, height: 640, grain: 2 }, (u, v) => {
    const y = 60 + v * 640;
    const top = crest(u);
    if (y < top - 2) return { colour: air, opacity: 0 };
    const light = (height(u + 0.004, v) - height(u - 0.004, v)) * 7;
    const lit = slope(-0.35, 0.55, light + folds(u * 30, v * 30) * 0.3 - 0.1);
    const depth = (y - top) / 300;
    const isRock = slope(0.5, 0.68, folds(u * 46 + v * 14, v * 17) + depth * 0.26 - 0.02 - lit * 0.1);
    const snow = mixed([96, 122, 168], [255, 233, 214], lit);
    const rock = mixed([38, 48, 70], [128, 116, 118], lit);
    const ground = mixed(mixed(snow, rock, isRock), [40, 62, 74], slope(0.7, 1.2, depth));
    return { colour: mixed(ground, air, haze + depth * 0.12), opacity: slope(top - 2, top + 1, y) };
  });
}

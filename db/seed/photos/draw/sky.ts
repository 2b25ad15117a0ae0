import { noiseFrom } from './noise.ts';
import { H, rect, type Stop, W } from './shapes.ts';
import { type Colour, mixed, slope, texture } from './texture.ts';

export const sky = (stops: Stop[], bottom = H): string => rect(0, 0, W, bottom, stops);

export type Clouds = {
  seed: number;
  /** from the top, in units */
  from?: number;
  to: number;
  /** how much of the sky: 0 none, 1 all */
  cover: number;
  /** lengths: wide and flat clouds have a large ratio */
  scale: [number, number];
  light: Colour;
  shadow: Colour;
  opacity?: number;
};

/** Clouds that thin out towards their lower edge, lit from above. */
export function clouds({
  seed,
  from = 0,
  to,
  cover,
  scale,
  light,
  shadow,
  opacity = 0.9,
}: Clouds): Promise<string> {
  const noise = noiseFrom(seed, 6);
  const warp = noiseFrom(seed + 1, 3);
  return texture({ x: 0, y: from, width: W, height: to - from }, (u, v) => {
    const bend = (warp(u * 3, v * 3) - 0.5) * 0.6;
    const density = noise(u * scale[0] + bend, v * scale[1] + bend);
    const below = noise(u * scale[0] + bend, (v + 0.05) * scale[1] + bend);
    const edge = 0.72 - cover * 0.42;
    const there = slope(edge, edge + 0.22, density) * slope(1, 0.8, v);
    return {
      colour: mixed(light, shadow, 0.5 + (below - density) * -3 + (density - edge) * 1.2),
      opacity: there * opacity,
    };
  });
}

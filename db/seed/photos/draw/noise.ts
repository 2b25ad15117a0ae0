import { chanceFrom } from './random.ts';

/** Smooth noise of several sizes on top of each other, 0 to 1, at a point. Clouds, smoke and mountains are made of it. */
export type Noise = (x: number, y: number) => number;

export function noiseFrom(seed: number, octaves = 5): Noise {
  const chance = chanceFrom(seed);
  const lattice = Float32Array.from({ length: 65_536 }, () => chance.unit());
  const at = (x: number, y: number) => lattice[((y & 255) << 8) | (x & 255)] as number;
  const smooth = (t: number) => t * t * t * (t * (t * 6 - 15) + 10);
  const single = (x: number, y: number) => {
    const [left, top] = [Math.floor(x), Math.floor(y)];
    const [u, v] = [smooth(x - left), smooth(y - top)];
    const upper = at(left, top) * (1 - u) + at(left + 1, top) * u;
    const lower = at(left, top + 1) * (1 - u) + at(left + 1, top + 1) * u;
    return upper * (1 - v) + lower * v;
  };
  return (x, y) => {
    let [sum, size, scale, total] = [0, 1, 1, 0];
    for (let octave = 0; octave < octaves; octave++) {
      sum += size * single(x * scale + octave * 17, y * scale + octave * 31);
      total += size;
      size /= 2;
      scale *= 2;
    }
    return sum / total;
  };
}

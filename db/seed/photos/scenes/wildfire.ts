import { noiseFrom } from '../draw/noise.ts';
import { chanceFrom, times } from '../draw/random.ts';
import { circle, conifers, glow, H, mist, rect, ridge, W } from '../draw/shapes.ts';
import { mixed, slope, texture } from '../draw/texture.ts';

/** An orange sky full of smoke above a dark line of trees. */
export async function wildfire(): Promise<string> {
  const chance = chanceFrom(66);
  const [smoke, bend] = [noiseFrom(150, 6), noiseFrom(151, 3)];
  return [
    rect(0, 0, W, H, [
      [0, '#5a2415'],
      [0.35, '#a8471c'],
      [0.62, '#f08a2c'],
      [0.78, '#ffc45a'],
      [1, '#2a120b'],
    ]),
    circle(806, 236, 46, '#ffe0a3', 'fill-opacity="0.9"'),
    glow(806, 236, 190, '#ffb35c', 0.7),
    await texture({ x: 0, y: 0, width: W, height: 640, grain: 3 }, (u, v) => {
      const turn = (bend(u * 2.4, v * 2.4) - 0.5) * 1.4;
      const [x, y] = [u * 3.4 + turn - v * 1.1, v * 3.2 + turn];
      const thick = smoke(x, y);
      const light = (smoke(x - 0.05, y + 0.07) - thick) * 5;
      return {
        colour: mixed([52, 24, 20], [238, 142, 66], 0.34 + light + (v - 0.4) * 0.55),
        opacity: slope(0.36, 0.66, thick) * 0.92 * slope(1, 0.72, v),
      };
    }),
    ...times(12).map(() =>
      glow(
        chance.between(40, 1160),
        590 + chance.between(-14, 30),
        chance.between(60, 170),
        chance.pick(['#ffb13b', '#ff7a1f', '#ffe08a']),
        0.75,
      ),
    ),
    ridge(noiseFrom(161, 6), 560, 46, 5, '#5e2410'),
    mist(470, 130, '#ffb050', 0.5),
    conifers(chance, 110, (x) => 612 + Math.sin(x / 150) * 20, [30, 66], '#3a160c'),
    mist(560, 90, '#ff9436', 0.5),
    ...flames(chance),
    conifers(chance, 64, (x) => 690 + Math.sin(x / 120 + 1) * 18, [70, 130], '#1d0c08'),
    rect(0, 690, W, H - 690, '#150806'),
    conifers(chance, 26, (x) => 806 + Math.sin(x / 90) * 12, [150, 250], '#0b0504'),
    ...times(170).map(() =>
      circle(
        +chance.between(0, W).toFixed(1),
        +chance.between(180, 700).toFixed(1),
        +chance.between(0.5, 1.9).toFixed(2),
        chance.pick(['#ffd27a', '#ff9b42', '#fff0c0']),
        `fill-opacity="${chance.between(0.3, 0.95).toFixed(2)}"`,
      ),
    ),
  ].join('');
}

const flames = (chance: ReturnType<typeof chanceFrom>) =>
  times(34).map((i) => {
    const [x, y, tall] = [
      i * 36 + chance.between(-14, 14),
      668 + chance.between(-8, 8),
      chance.between(14, 58),
    ];
    return `<path d="M${x - 9},${y} C${x - 12},${y - tall * 0.5} ${x + 3},${y - tall * 0.5} ${x + 2},${y - tall} C${x + 12},${y - tall * 0.5} ${x + 10},${y - tall * 0.3} ${x + 9},${y} Z" fill="${chance.pick(['#ffd35a', '#ff9a2a', '#ffeaa0'])}" fill-opacity="0.85"/>`;
  });

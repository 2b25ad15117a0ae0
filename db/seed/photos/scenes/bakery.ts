import { noiseFrom } from '../draw/noise.ts';
import { type Chance, chanceFrom, times } from '../draw/random.ts';
import { blurred, bokeh, ellipse, glow, H, line, paint, path, rect, W } from '../draw/shapes.ts';
import { texture } from '../draw/texture.ts';

/** Loaves of bread cool on racks in warm light. */
export async function bakery(): Promise<string> {
  const chance = chanceFrom(90);
  const steam = noiseFrom(180, 5);
  const shelves = [236, 430, 650];
  return [
    rect(0, 0, W, H, [
      [0, '#2a170d'],
      [0.5, '#6b3d1d'],
      [1, '#2b170c'],
    ]),
    blurred(
      10,
      oven(),
      ...times(5).map((i) => rect(60 + i * 250, 90, 150, 8, '#8a5a2f')),
      ...times(16).map((i) => ellipse(90 + i * 78, 80, 34, 18, '#b9793c')),
    ),
    bokeh(chance, 20, [520, 40, 1180, 330], ['#ffcf86', '#ffb45c', '#ffe7bd'], [10, 30]),
    glow(940, 210, 480, '#ffb45c', 0.55),
    ...shelves.map((y, i) => rack(chance, y, 0.72 + i * 0.3, i)),
    await texture({ x: 0, y: 60, width: W, height: 600, grain: 5 }, (u, v) => ({
      colour: [255, 226, 180],
      opacity: Math.max(0, steam(u * 3 + v, v * 3) - 0.52) * 0.9 * (1 - v),
    })),
    rect(0, 0, 46, H, [
      [0, '#1b1009'],
      [1, '#2e1c10'],
    ]),
    rect(1154, 0, 46, H, [
      [0, '#3a2413'],
      [1, '#1b1009'],
    ]),
  ].join('');
}

const oven = () =>
  rect(700, 150, 420, 250, '#3b2413', 'rx="12"') +
  rect(
    740,
    190,
    340,
    150,
    [
      [0, '#ff9c3a'],
      [1, '#ffd88a'],
    ],
    'rx="10"',
  ) +
  line(740, 265, 1080, 265, '#8a4b1d', 8);

function rack(chance: Chance, y: number, size: number, row: number): string {
  const wires = times(3).map(
    (i) =>
      line(-10, y + 6 + i * 7 * size, W + 10, y + 6 + i * 7 * size, '#a58a6b', 3.2 * size - i) +
      line(
        -10,
        y + 4.5 + i * 7 * size,
        W + 10,
        y + 4.5 + i * 7 * size,
        '#f3d9b0',
        0.9 * size,
        'stroke-opacity="0.6"',
      ),
  );
  const cross = times(30).map((i) =>
    line(i * 44 * size - 20, y + 4, i * 44 * size - 34, y + 24 * size, '#8f7355', 1.8 * size),
  );
  const wide = (row === 1 ? 186 : 232) * size;
  const loaves = times(Math.ceil(W / wide) + 1).map((i) =>
    loaf(
      i * wide + chance.between(-8, 8) - (row % 2) * wide * 0.4,
      y + 4,
      wide * 0.92,
      (row === 1 ? 118 : 92) * size,
      chance,
    ),
  );
  const drawn = loaves.join('') + cross.join('') + wires.join('');
  return row === 0 ? blurred(3, drawn) : drawn;
}

/** A crust that is darkest on top, flour dusted over it, and cuts that opened in the oven. */
function loaf(x: number, y: number, wide: number, tall: number, chance: Chance): string {
  const crust = paint([
    [0, '#8c4a1c'],
    [0.35, '#c47a34'],
    [0.72, '#dba25a'],
    [1, '#7a4419'],
  ]);
  const light = paint(
    [
      [0, '#ffe7b5', 0.62],
      [0.55, '#ffd493', 0.1],
      [1, '#ffd493', 0],
    ],
    'round',
  );
  const outline = `M${x},${y} C${x - wide * 0.03},${y - tall * 0.6} ${x + wide * 0.18},${y - tall} ${x + wide * 0.5},${y - tall} C${x + wide * 0.82},${y - tall} ${x + wide * 1.03},${y - tall * 0.6} ${x + wide},${y} C${x + wide * 0.9},${y + tall * 0.1} ${x + wide * 0.1},${y + tall * 0.1} ${x},${y} Z`;
  const cuts = times(4).map((i) => {
    const cx = x + wide * (0.22 + i * 0.18);
    const [top, bottom] = [y - tall * (0.9 - Math.abs(i - 1.5) * 0.06), y - tall * 0.38];
    return (
      path(
        `M${cx + wide * 0.06},${top} C${cx + wide * 0.1},${top + tall * 0.2} ${cx + wide * 0.02},${bottom - tall * 0.1} ${cx - wide * 0.03},${bottom} C${cx - wide * 0.05},${bottom - tall * 0.2} ${cx},${top + tall * 0.12} ${cx + wide * 0.06},${top} Z`,
        '#f0cf95',
      ) +
      path(
        `M${cx + wide * 0.06},${top} C${cx},${top + tall * 0.12} ${cx - wide * 0.05},${bottom - tall * 0.2} ${cx - wide * 0.03},${bottom}`,
        'none',
        `stroke="#6b3512" stroke-width="${(wide / 90).toFixed(1)}"`,
      )
    );
  });
  const flour = times(26).map(() =>
    ellipse(
      +(x + wide * chance.between(0.16, 0.84)).toFixed(1),
      +(y - tall * chance.between(0.5, 0.93)).toFixed(1),
      +(wide * chance.between(0.006, 0.026)).toFixed(1),
      +(wide * chance.between(0.004, 0.01)).toFixed(1),
      '#fff6e2',
      `fill-opacity="${chance.between(0.15, 0.55).toFixed(2)}"`,
    ),
  );
  return `${crust.def}${light.def}${ellipse(x + wide / 2, y + tall * 0.06, wide * 0.52, tall * 0.08, '#1c0f07', 'fill-opacity="0.5"')}${path(outline, crust.url)}${cuts.join('')}${flour.join('')}${ellipse(x + wide * 0.6, y - tall * 0.72, wide * 0.34, tall * 0.3, light.url)}`;
}

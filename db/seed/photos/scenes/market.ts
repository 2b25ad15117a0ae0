import { type Chance, chanceFrom, times } from '../draw/random.ts';
import {
  blurred,
  bokeh,
  circle,
  ellipse,
  faded,
  glow,
  H,
  line,
  paint,
  path,
  rect,
  W,
} from '../draw/shapes.ts';

/** Stalls under awnings in a market hall, with crates of produce in front. */
export async function market(): Promise<string> {
  const chance = chanceFrom(28);
  return [
    rect(0, 0, W, H, [
      [0, '#2b2320'],
      [0.5, '#5a4232'],
      [1, '#2e221b'],
    ]),
    blurred(9, ...hall(chance)),
    blurred(5, stall(610, 262, 0.62, '#c9463a', chance), stall(940, 250, 0.66, '#2f6f73', chance)),
    blurred(
      4,
      ...times(9).map((i) =>
        shopper(
          430 + i * 96 + chance.between(-30, 30),
          610 + chance.between(-12, 24),
          chance.between(0.8, 1.05),
          chance,
        ),
      ),
    ),
    bokeh(chance, 26, [120, 40, 1150, 300], ['#ffd48a', '#ffe9bf', '#ffb765'], [9, 26]),
    stall(250, 190, 1.15, '#b5382f', chance),
    glow(330, 250, 320, '#ffd083', 0.55),
    seller(470, 590),
    ...crates(chance),
    rect(0, 0, W, H, [
      [0, '#1a120c', 0.35],
      [0.4, '#1a120c', 0],
      [1, '#120b06', 0.35],
    ]),
  ].join('');
}

const hall = (chance: Chance) => [
  rect(0, 0, W, 120, '#1d1917'),
  ...times(9).map((i) => line(i * 150, 0, i * 150 + 60, 340, '#3d2f27', 9)),
  ...times(7).map((i) => glow(120 + i * 170, 110 + chance.between(-30, 30), 90, '#ffcf86', 0.9)),
  rect(0, 470, W, 330, '#4a382d'),
];

/** An awning in stripes over a lit counter. */
function stall(x: number, y: number, size: number, colour: string, chance: Chance): string {
  const stripes = times(10).map((i) => {
    const [left, right] = [-230 + i * 46, -184 + i * 46];
    const fill = i % 2 ? '#efe6d4' : colour;
    return (
      path(`M${left * 0.78},-70 H${right * 0.78} L${right},40 H${left} Z`, fill) +
      path(`M${left},40 H${right} v16 q-23,22 -46,0 Z`, fill) +
      path(`M${left},40 H${right} v16 q-23,22 -46,0 Z`, '#000', 'fill-opacity="0.18"')
    );
  });
  const shade = paint([
    [0, '#fff2cf', 0.25],
    [1, '#1a0d05', 0.35],
  ]);
  const hanging = times(7).map(
    (i) =>
      ellipse(
        -180 + i * 60,
        104 + chance.between(-6, 14),
        12,
        20,
        chance.pick(['#b8742f', '#8c3a2a', '#d2a04a']),
      ) + line(-180 + i * 60, 60, -180 + i * 60, 86, '#2b1d14', 1.5),
  );
  return `<g transform="translate(${x} ${y}) scale(${size})">${rect(-210, 44, 420, 250, [
    [0, '#3a2416'],
    [1, '#7d532f'],
  ])}${line(-214, 40, -214, 420, '#2a1c13', 9)}${line(214, 40, 214, 420, '#2a1c13', 9)}${hanging.join('')}${stripes.join('')}${shade.def}${path('M-180,-70 H180 L230,40 H-230 Z', shade.url)}${glow(-90, 110, 70, '#ffe3a8', 0.9)}${glow(90, 110, 70, '#ffe3a8', 0.9)}</g>`;
}

const seller = (x: number, y: number) =>
  path(
    `M${x - 62},${y + 30} C${x - 64},${y - 74} ${x - 44},${y - 112} ${x},${y - 114} C${x + 46},${y - 112} ${x + 62},${y - 70} ${x + 60},${y + 30} Z`,
    '#3c4a50',
  ) +
  path(`M${x - 30},${y + 30} L${x - 26},${y - 96} H${x + 24} L${x + 30},${y + 30} Z`, '#ded4c1') +
  path(
    `M${x - 60},${y - 30} C${x - 96},${y - 8} ${x - 92},${y + 22} ${x - 30},${y + 26} l4,-18 C${x - 60},${y + 2} ${x - 50},${y - 20} ${x - 40},${y - 60} Z`,
    '#34424a',
  ) +
  ellipse(x - 2, y - 144, 25, 31, '#b98565') +
  path(
    `M${x - 28},${y - 150} C${x - 30},${y - 184} ${x + 24},${y - 188} ${x + 25},${y - 150} C${x + 10},${y - 164} ${x - 14},${y - 164} ${x - 28},${y - 150} Z`,
    '#40342e',
  ) +
  path(
    `M${x + 6},${y - 174} C${x + 26},${y - 168} ${x + 26},${y - 130} ${x + 8},${y - 114} C${x + 18},${y - 140} ${x + 16},${y - 160} ${x + 6},${y - 174} Z`,
    '#ffdca8',
    'fill-opacity="0.35"',
  );

function shopper(x: number, y: number, size: number, chance: Chance): string {
  const coat = chance.pick(['#39322f', '#4a2f2b', '#2f3b44', '#54463a', '#2a2e36']);
  return `<g transform="translate(${x.toFixed(0)} ${y.toFixed(0)}) scale(${size.toFixed(2)})">${path('M-40,40 C-44,-60 -30,-92 0,-94 C30,-92 44,-60 40,40 Z', coat)}${ellipse(0, -116, 17, 21, '#8c6a54')}${path('M-18,-118 C-18,-146 18,-146 18,-118 C10,-128 -10,-128 -18,-118 Z', '#2a211d')}</g>`;
}

/** Three rows of crates, each full of one thing; the nearest a little out of focus. */
function crates(chance: Chance): string[] {
  const produce: [string, string, string][] = [
    ['#e3792b', '#f6a44e', '#a34a14'],
    ['#b92f2a', '#e0604f', '#6e1614'],
    ['#e6b93a', '#f7dc80', '#a4761a'],
    ['#5c8a3a', '#93b866', '#2f5320'],
    ['#7b2f4f', '#ab5f80', '#471529'],
    ['#d9d2bb', '#f4f0e2', '#938a6f'],
  ];
  return times(3).map((row) => {
    const [y, size] = [566 + row * 82, 0.8 + row * 0.28];
    const inRow = times(8).map((i) => {
      const x = -80 + row * -50 + i * 176 * size;
      const fruit = produce[(i * 2 + row * 3) % produce.length] as [string, string, string];
      const heap = times(34).map((k) => {
        const [fx, fy, r] = [
          x + 12 + ((k % 9) * 17 + chance.between(-4, 4)) * size,
          y - Math.floor(k / 9) * 10 * size + chance.between(-4, 4) + 8,
          11.5 * size,
        ];
        return (
          circle(fx, fy, r, fruit[2]) +
          circle(fx - r * 0.1, fy - r * 0.12, r * 0.86, fruit[0]) +
          ellipse(fx - r * 0.32, fy - r * 0.38, r * 0.3, r * 0.24, fruit[1])
        );
      });
      return (
        rect(x, y - 8, 164 * size, 20, '#20150d') +
        [...heap].reverse().join('') +
        crate(x, y + 8, 164 * size, 58 * size) +
        tag(x + 60 * size, y + 12, size)
      );
    });
    return row === 2 ? blurred(1.6, ...inRow) : inRow.join('');
  });
}

const crate = (x: number, y: number, width: number, height: number) =>
  [0, 1]
    .map((i) =>
      rect(x, y + i * height * 0.5, width, height * 0.42, [
        [0, '#c79a63'],
        [1, '#7f5830'],
      ]),
    )
    .join('') +
  [0.04, 0.94].map((at) => rect(x + width * at, y - 4, width * 0.04, height, '#6a4726')).join('');
const tag = (x: number, y: number, size: number) =>
  rect(x, y, 44 * size, 26 * size, '#f6f0de', 'rx="2"') +
  faded(
    0.7,
    line(x + 8 * size, y + 10 * size, x + 34 * size, y + 10 * size, '#2b2b2b', 2.4 * size),
    line(x + 8 * size, y + 18 * size, x + 26 * size, y + 18 * size, '#9a2f25', 2.4 * size),
  );

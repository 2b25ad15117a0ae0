import { type Chance, chanceFrom, times } from '../draw/random.ts';
import { circle, ellipse, glow, H, line, mist, path, rect, W } from '../draw/shapes.ts';
import { sky } from '../draw/sky.ts';

/** A floodlit stadium seen from high in the stands, on a wet night. */
export async function stadium(): Promise<string> {
  const chance = chanceFrom(61);
  return [
    sky(
      [
        [0, '#070d1d'],
        [0.5, '#14233f'],
        [1, '#2c4160'],
      ],
      420,
    ),
    roof(),
    stand(chance, 214, 330, 1500, ['#2c3a55', '#3e4d68', '#1e2a42', '#6b7488', '#8e3b3b', '#c9c3b4']),
    path('M0,330 H1200 V470 H0 Z', '#1b2a1f'),
    pitch(),
    players(chance),
    boards(chance),
    ...[90, 400, 800, 1110].flatMap((x) => tower(x)),
    mist(180, 330, '#bcd0ea', 0.16),
    ...rain(chance),
    near(chance),
  ].join('');
}

const roof = () =>
  path('M0,150 L1200,150 L1200,214 L0,214 Z', '#0c1424') +
  path('M0,140 L1200,140 L1200,156 L0,156 Z', '#33435f') +
  times(25)
    .map(
      (i) =>
        line(i * 50, 152, i * 50 + 25, 212, '#22304a', 2) +
        line(i * 50 + 25, 212, i * 50 + 50, 152, '#22304a', 2),
    )
    .join('');

/** People as the camera sees them from far: dots of colour in rows. */
function stand(chance: Chance, top: number, bottom: number, count: number, colours: string[]): string {
  const people = times(count).map(() => {
    const y = top + Math.floor(chance.unit() * 17) * ((bottom - top) / 17) + chance.between(0, 2);
    return circle(
      +chance.between(0, W).toFixed(1),
      +y.toFixed(1),
      +chance.between(1.6, 2.7).toFixed(1),
      chance.pick(colours),
      `fill-opacity="${chance.between(0.4, 1).toFixed(2)}"`,
    );
  });
  return (
    rect(0, top, W, bottom - top, [
      [0, '#0d1626'],
      [1, '#1f2d47'],
    ]) + people.join('')
  );
}

function pitch(): string {
  const far = { y: 366, left: 258, right: 942 };
  const close = { y: 690, left: -150, right: 1350 };
  const at = (u: number, v: number) => {
    const depth = v ** 1.7;
    const y = far.y + (close.y - far.y) * depth;
    const [left, right] = [
      far.left + (close.left - far.left) * depth,
      far.right + (close.right - far.right) * depth,
    ];
    return `${(left + (right - left) * u).toFixed(1)},${y.toFixed(1)}`;
  };
  const stripes = times(14).map((i) =>
    path(
      `M${at(i / 14, 0)} L${at((i + 1) / 14, 0)} L${at((i + 1) / 14, 1)} L${at(i / 14, 1)} Z`,
      i % 2 ? '#3f8a48' : '#37793f',
    ),
  );
  const chalk = (points: [number, number][], close = false) =>
    path(
      `M${points.map(([u, v]) => at(u, v)).join(' L')}${close ? ' Z' : ''}`,
      'none',
      'stroke="#e8f2e6" stroke-width="2.4" stroke-opacity="0.9"',
    );
  const ring = times(41).map((i): [number, number] => [
    0.5 + Math.cos((i / 40) * Math.PI * 2) * 0.09,
    0.5 + Math.sin((i / 40) * Math.PI * 2) * 0.14,
  ]);
  return [
    ...stripes,
    chalk(
      [
        [0.03, 0.04],
        [0.97, 0.04],
        [0.97, 0.94],
        [0.03, 0.94],
      ],
      true,
    ),
    chalk([
      [0.5, 0.04],
      [0.5, 0.94],
    ]),
    chalk(ring),
    ...[0, 1].flatMap((end) =>
      [0.16, 0.065].map((deep, i) =>
        chalk([
          [Math.abs(end - 0.03), 0.26 + i * 0.12],
          [Math.abs(end - 0.03 - deep), 0.26 + i * 0.12],
          [Math.abs(end - 0.03 - deep), 0.74 - i * 0.12],
          [Math.abs(end - 0.03), 0.74 - i * 0.12],
        ]),
      ),
    ),
    ellipse(600, 470, 620, 160, '#eaf6d8', 'fill-opacity="0.1"'),
    path('M0,330 L258,366 L-150,690 Z', '#1a2a20') + path('M1200,330 L942,366 L1350,690 Z', '#1a2a20'),
  ].join('');
}

const players = (chance: Chance) =>
  times(19)
    .map((i) => {
      const [x, y] = [chance.between(260, 960), chance.between(392, 590)];
      const size = 0.55 + (y - 380) / 240;
      const shirt = i % 2 ? '#f2f0ea' : '#c22f34';
      return (
        ellipse(x + 9 * size, y + 1, 11 * size, 2.2 * size, '#12301a', 'fill-opacity="0.5"') +
        ellipse(x - 8 * size, y + 1, 10 * size, 2 * size, '#12301a', 'fill-opacity="0.35"') +
        rect(x - 2.6 * size, y - 15 * size, 5.4 * size, 8 * size, shirt, 'rx="1.5"') +
        rect(x - 2.4 * size, y - 7 * size, 1.9 * size, 7.5 * size, '#22252c') +
        rect(x + 0.6 * size, y - 7 * size, 1.9 * size, 7.5 * size, '#22252c') +
        circle(x, y - 17 * size, 2 * size, '#c99f80')
      );
    })
    .join('');

const boards = (chance: Chance) =>
  times(24)
    .map((i) =>
      rect(
        i * 50,
        334,
        49,
        15,
        chance.pick(['#e7e2d2', '#2f5f9e', '#c8402f', '#e3a72f', '#2a3447']),
        'fill-opacity="0.85"',
      ),
    )
    .join('');

const tower = (x: number) => [
  line(x, 214, x, 30, '#2b3a55', 5),
  rect(x - 42, 14, 84, 34, '#d8e6f8', 'rx="2"'),
  ...times(12).map((i) => circle(x - 35 + (i % 6) * 14, 23 + Math.floor(i / 6) * 16, 5, '#ffffff')),
  glow(x, 30, 260, '#d5e6ff', 0.75),
  glow(x, 30, 70, '#ffffff', 0.9),
];

const rain = (chance: Chance) =>
  times(240).map(() => {
    const [x, y, long] = [chance.between(0, W), chance.between(0, H - 120), chance.between(7, 20)];
    return line(
      x,
      y,
      x - long * 0.18,
      y + long,
      '#dce8f8',
      0.8,
      `stroke-opacity="${chance.between(0.08, 0.3).toFixed(2)}"`,
    );
  });

/** Heads and hoods of the row in front of the camera, dark against the pitch. */
const near = (chance: Chance) =>
  times(15)
    .map((i) => {
      const x = i * 86 - 10 + chance.between(-14, 14);
      const y = H - 46 + chance.between(-14, 16);
      return path(
        `M${x - 62},${H} C${x - 58},${y + 4} ${x - 26},${y + 8} ${x - 20},${y - 10} A24,27 0 1 1 ${x + 20},${y - 10} C${x + 26},${y + 8} ${x + 58},${y + 4} ${x + 62},${H} Z`,
        chance.pick(['#060a12', '#0b111d', '#101827', '#150f16']),
      );
    })
    .join('');

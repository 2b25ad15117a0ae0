import { chanceFrom, times } from '../draw/random.ts';
import { blurred, H, line, moved, paint, path, rect, ripples, W } from '../draw/shapes.ts';
import { clouds, sky } from '../draw/sky.ts';

const horizon = 560;

/** Rows of turbines in the sea under a bright sky. */
export async function windfarm(): Promise<string> {
  const chance = chanceFrom(31);
  const rows = [
    { count: 13, scale: 0.2, y: horizon + 1, from: 40, step: 92, fill: '#c9d9e4' },
    { count: 8, scale: 0.34, y: horizon + 6, from: 10, step: 158, fill: '#dfe8ee' },
    { count: 4, scale: 0.62, y: horizon + 26, from: 150, step: 292, fill: '#f1f4f5' },
  ];
  const turbines = rows.flatMap(({ count, scale, y, from, step, fill }) =>
    times(count).map((i) =>
      moved(from + i * step + chance.between(-10, 10), y, scale, turbine(chance.between(0, 120), fill)),
    ),
  );
  return [
    sky(
      [
        [0, '#2f74b5'],
        [0.5, '#7fb2da'],
        [1, '#dcebf2'],
      ],
      horizon,
    ),
    await clouds({
      seed: 88,
      to: 540,
      cover: 0.66,
      scale: [2, 4.4],
      light: [255, 255, 252],
      shadow: [150, 174, 200],
      opacity: 0.95,
    }),
    rect(0, horizon, W, H - horizon, [
      [0, '#9fc3d4'],
      [0.08, '#5d93b0'],
      [0.5, '#2c6484'],
      [1, '#123d57'],
    ]),
    ripples(chance, horizon + 2, H, 1300, '#0e3850'),
    ripples(chance, horizon + 1, H, 620, '#e9f6fa', { x: 760, spread: 420 }),
    ripples(chance, horizon + 1, H, 500, '#bfe0ea'),
    ...turbines,
    moved(846, horizon + 92, 1.2, turbine(18, '#fbfbf8')),
    blurred(1.2, ripples(chance, horizon + 86, horizon + 104, 40, '#ffffff', { x: 846, spread: 30 })),
  ].join('');
}

function turbine(turn: number, fill: string): string {
  const mast = paint(
    [
      [0, fill],
      [0.45, '#ffffff'],
      [1, '#8ea6b6'],
    ],
    'across',
  );
  const blade = 'M-3,0 C-9,-34 -6,-120 -1,-166 C5,-120 8,-40 4,0 Z';
  const hub = -372;
  return [
    mast.def,
    path(`M-8,0 L-4,${hub} H4 L8,0 Z`, mast.url),
    rect(-13, -34, 26, 36, '#e0b23c'),
    line(-17, -34, 17, -34, '#c3952b', 4),
    ...[0, 120, 240].map(
      (at) =>
        `<g transform="translate(0 ${hub}) rotate(${turn + at})">${path(blade, fill)}${path('M0,0 L-1,-166 C5,-120 8,-40 4,0 Z', '#9db4c2', 'fill-opacity="0.45"')}</g>`,
    ),
    rect(-7, hub - 7, 20, 14, '#e8eef1', 'rx="5"'),
  ].join('');
}

import { noiseFrom } from '../draw/noise.ts';
import { chanceFrom, times } from '../draw/random.ts';
import {
  blurred,
  faded,
  glow,
  H,
  line,
  mirrored,
  moved,
  path,
  rect,
  ridge,
  ripples,
  W,
} from '../draw/shapes.ts';
import { clouds, sky } from '../draw/sky.ts';

const horizon = 452;

/** Freighters at anchor outside a harbour, the sun going down behind the cranes. */
export async function harbour(): Promise<string> {
  const chance = chanceFrom(11);
  const lit = await clouds({
    seed: 5,
    to: horizon,
    cover: 0.62,
    scale: [3, 7],
    light: [255, 186, 120],
    shadow: [92, 74, 110],
    opacity: 0.85,
  });
  const far = faded(0.85, ridge(noiseFrom(3), horizon - 12, 34, 5, '#5b5170', horizon + 2));
  const harbourSide = `${crane(742, 1)}${crane(862, 1.18)}${crane(1000, 1.3)}${sheds()}`;
  const ships = `${moved(170, horizon, 0.95, freighter('#2b2638'))}${moved(430, horizon + 4, 0.6, freighter('#3a3348'))}${moved(560, horizon + 1, 0.36, freighter('#4b4258'))}`;
  const lamps = times(16).map(
    (i) => [640 + i * 36 + chance.between(-9, 9), horizon - chance.between(6, 16)] as const,
  );
  return [
    sky(
      [
        [0, '#22304f'],
        [0.28, '#4a4a6d'],
        [0.5, '#a3627a'],
        [0.72, '#ea8a5c'],
        [1, '#ffcf86'],
      ],
      horizon,
    ),
    lit,
    glow(820, horizon - 20, 420, '#ffb45e', 0.9),
    glow(820, horizon - 16, 90, '#fff1c9', 1),
    far,
    ships,
    harbourSide,
    rect(0, horizon, W, H - horizon, [
      [0, '#e59a66'],
      [0.12, '#9a6273'],
      [0.5, '#3d3f60'],
      [1, '#141c30'],
    ]),
    faded(0.5, blurred(3, mirrored(horizon, `${ships}${harbourSide}`))),
    ripples(chance, horizon + 3, H, 700, '#1c2440'),
    ripples(chance, horizon + 2, H - 40, 420, '#ffc98a', { x: 820, spread: 190 }),
    ripples(chance, horizon + 2, H - 150, 130, '#fff0c8', { x: 820, spread: 60 }),
    ...lamps.map(([x, y]) => glow(x, y, 11, '#ffe2a8', 0.9)),
    ...lamps.map(([x]) =>
      rect(x - 1.5, horizon + 4, 3, chance.between(30, 80), [
        [0, '#ffd9a0', 0.5],
        [1, '#ffd9a0', 0],
      ]),
    ),
    moved(318, 640, 1.5, fishingBoat()),
    moved(610, 590, 0.95, fishingBoat()),
    quay(),
  ].join('');
}

function crane(x: number, size: number): string {
  const [top, base] = [horizon - 168 * size, horizon + 4];
  const dark = '#241f30';
  const leg = (at: number) => line(at, base, at, top + 40 * size, dark, 5 * size);
  const lattice = times(6).map((i) =>
    line(x, base - 20 * size * i, x + 44 * size, base - 20 * size * (i + 1), dark, 1.6 * size),
  );
  return [
    leg(x),
    leg(x + 44 * size),
    ...lattice,
    line(x - 96 * size, top + 38 * size, x + 74 * size, top + 38 * size, dark, 6 * size),
    line(x + 14 * size, top + 38 * size, x + 22 * size, top, dark, 5 * size),
    line(x + 22 * size, top, x - 92 * size, top + 36 * size, dark, 1.8 * size),
    line(x + 22 * size, top, x + 70 * size, top + 36 * size, dark, 1.8 * size),
    rect(x + 6 * size, top + 38 * size, 26 * size, 16 * size, dark),
    line(x - 60 * size, top + 38 * size, x - 60 * size, top + 84 * size, dark, 1.2 * size),
  ].join('');
}

const sheds = () =>
  path(
    `M640,${horizon + 3} V${horizon - 16} h70 v-10 h60 v8 h90 v-14 h80 v10 h110 v-18 h150 V${horizon + 3} Z`,
    '#231e2f',
  );

const freighter = (fill: string) =>
  path(
    'M-130,2 L-142,-22 H-118 V-62 H-104 V-74 H-92 V-62 H-76 V-22 H-64 V-36 H-44 V-30 H-30 V-40 H-8 V-30 H6 V-38 H30 V-28 H48 V-36 H72 V-24 H118 L150,-34 L136,2 Z',
    fill,
  ) +
  line(-97, -74, -97, -96, fill, 2.5) +
  line(100, -24, 100, -58, fill, 2);

const fishingBoat = () =>
  path('M-62,-8 C-40,2 34,2 66,-16 L56,10 C30,16 -34,16 -54,10 Z', '#121524') +
  path('M-40,-8 V-34 H-8 V-8 Z', '#171a2b') +
  rect(-34, -29, 8, 9, '#f6c377') +
  rect(-22, -29, 8, 9, '#d99a58') +
  line(6, -6, 6, -84, '#121524', 2.4) +
  line(6, -80, 52, -18, '#121524', 0.9) +
  line(6, -80, -46, -12, '#121524', 0.9) +
  line(6, -30, 40, -44, '#121524', 1.6) +
  faded(0.4, path('M-54,12 C-30,18 32,18 56,12 L40,44 H-40 Z', '#0d111f'));

const quay = () =>
  path(`M0,${H} V726 L250,748 L252,${H} Z`, '#0c0f1a') +
  path(`M0,726 L250,748 V752 L0,731 Z`, '#c98256', 'opacity="0.55"') +
  path('M150,744 v-26 q0,-9 12,-9 h8 q12,0 12,9 v29 Z', '#0a0c15') +
  path('M150,716 q0,-8 12,-8 h8 q10,0 12,6', 'none', 'stroke="#e29a66" stroke-width="2" opacity="0.7"');

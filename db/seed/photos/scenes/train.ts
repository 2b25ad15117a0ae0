import { noiseFrom } from '../draw/noise.ts';
import { chanceFrom, times } from '../draw/random.ts';
import {
  blurred,
  conifers,
  faded,
  glow,
  H,
  line,
  mirrored,
  mist,
  path,
  rect,
  ridge,
  ripples,
  W,
} from '../draw/shapes.ts';
import { clouds, sky } from '../draw/sky.ts';

const track = 560;
const water = 610;

/** A train with lit windows runs along a valley at dusk. */
export async function train(): Promise<string> {
  const chance = chanceFrom(53);
  const slopes = [
    ridge(
      noiseFrom(71, 6),
      300,
      120,
      3.2,
      [
        [0, '#7d7f9f'],
        [1, '#a48fa2'],
      ],
      track,
    ),
    mist(380, 120, '#e7b9a4', 0.45),
    ridge(
      noiseFrom(72, 6),
      392,
      100,
      3.6,
      [
        [0, '#4d5678'],
        [1, '#6c6680'],
      ],
      track,
    ),
    mist(450, 100, '#c9a7a8', 0.4),
    ridge(
      noiseFrom(73, 5),
      476,
      60,
      4.4,
      [
        [0, '#2f3b55'],
        [1, '#3d4259'],
      ],
      track + 4,
    ),
    conifers(chance, 120, (x) => 512 + Math.sin(x / 130) * 14, [20, 44], '#222d44'),
  ].join('');
  const banks = `${rect(0, track - 30, W, 82, '#1b2335')}${viaduct()}${carriages()}`;
  return [
    sky(
      [
        [0, '#26365f'],
        [0.4, '#6c6a93'],
        [0.7, '#dd9a86'],
        [1, '#ffd3a3'],
      ],
      track,
    ),
    await clouds({
      seed: 120,
      to: 400,
      cover: 0.6,
      scale: [2.2, 6],
      light: [255, 184, 150],
      shadow: [92, 92, 134],
      opacity: 0.85,
    }),
    glow(310, 330, 330, '#ffd29a', 0.65),
    slopes,
    banks,
    rect(0, water, W, H - water, [
      [0, '#b98c86'],
      [0.3, '#5d5f7c'],
      [1, '#141b31'],
    ]),
    faded(0.6, blurred(3, mirrored(water, `${slopes}${banks}`))),
    ripples(chance, water + 4, H, 700, '#131b30'),
    ripples(chance, water + 4, H - 60, 240, '#ffd7a2', { x: 560, spread: 420 }),
    mist(water - 26, 60, '#d8b6ac', 0.35),
    path(`M0,${H} V742 C180,716 300,760 470,${H} Z`, '#0a0f1c'),
    conifers(chance, 9, (x) => (x < 320 ? 770 + x / 14 : 1200), [90, 190], '#090e1a'),
  ].join('');
}

const viaduct = () =>
  rect(0, track, W, 50, [
    [0, '#3b4257'],
    [1, '#262d41'],
  ]) +
  rect(0, track - 3, W, 5, '#59607a') +
  times(16)
    .map((i) => path(`M${i * 80 + 10},${water} v-18 a30,24 0 0 1 60,0 v18 Z`, '#141b2c'))
    .join('') +
  times(9)
    .map(
      (i) =>
        line(i * 150 + 40, track, i * 150 + 40, track - 62, '#1a2133', 3) +
        line(i * 150 + 40, track - 60, i * 150 + 66, track - 58, '#1a2133', 2),
    )
    .join('') +
  line(0, track - 54, W, track - 54, '#1a2133', 1.2);

/** Five carriages and a locomotive, windows bright, a little light thrown on the ballast. */
function carriages(): string {
  const cars = times(5).map((i) => {
    const x = 258 + i * 150;
    const windows = times(9).map(
      (w) =>
        rect(
          x + 12 + w * 14.5,
          track - 31,
          10,
          12,
          [
            [0, '#fff3cf'],
            [1, '#ffcf7c'],
          ],
          'rx="1.5"',
        ) +
        ((w * 7 + i * 3) % 5 === 0 ? path(`M${x + 15 + w * 14.5},${track - 19} q2,-8 5,0 Z`, '#5a3f2a') : ''),
    );
    return (
      rect(
        x,
        track - 42,
        146,
        34,
        [
          [0, '#6d2d33'],
          [0.3, '#8c3a3d'],
          [1, '#3a1a22'],
        ],
        'rx="4"',
      ) +
      rect(x, track - 15, 146, 3, '#e0b064') +
      windows.join('') +
      [22, 42, 104, 124]
        .map((at) => `<circle cx="${x + at}" cy="${track - 4}" r="5" fill="#12141f"/>`)
        .join('') +
      glow(x + 73, track - 22, 78, '#ffd58c', 0.32)
    );
  });
  const engine =
    path(`M112,${track - 8} V${track - 40} q0,-6 6,-6 H236 q16,4 18,16 V${track - 8} Z`, '#2a3550') +
    path(`M112,${track - 8} V${track - 22} H254 V${track - 8} Z`, '#8c3a3d') +
    rect(126, track - 36, 18, 12, '#ffe6af') +
    [134, 158, 214, 236].map((x) => `<circle cx="${x}" cy="${track - 4}" r="5.5" fill="#12141f"/>`).join('');
  return `${cars.join('')}${engine}${glow(110, track - 16, 130, '#fff0c4', 0.9)}${path(`M108,${track - 18} L-40,${track - 34} V${track + 2} Z`, '#fff0c4', 'fill-opacity="0.22"')}`;
}

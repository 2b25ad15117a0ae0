import { noiseFrom } from '../draw/noise.ts';
import { chanceFrom, times } from '../draw/random.ts';
import {
  blurred,
  ellipse,
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
import { slope, texture } from '../draw/texture.ts';

const water = 566;

/** A long stone bridge over a high, wide river in the morning. */
export async function bridge(): Promise<string> {
  const chance = chanceFrom(77);
  const banks = ridge(
    noiseFrom(9, 5),
    452,
    46,
    6,
    [
      [0, '#7f8f93'],
      [1, '#a7b2b0'],
    ],
    water + 2,
  );
  const trees = times(90).map((i) =>
    ellipse(
      i * 14 - 20 + chance.between(-8, 8),
      water - chance.between(2, 26),
      chance.between(14, 30),
      chance.between(14, 34),
      chance.pick(['#5f7168', '#6d7c70', '#566a66', '#7d806a']),
    ),
  );
  const stone = `${await masonry()}`;
  const behind = `${banks}${blurred(2.4, ...trees)}`;
  return [
    sky(
      [
        [0, '#8ba4b8'],
        [0.55, '#cfd6d6'],
        [1, '#f2e6d2'],
      ],
      water,
    ),
    await clouds({
      seed: 91,
      to: 430,
      cover: 0.7,
      scale: [2, 6],
      light: [250, 244, 232],
      shadow: [146, 158, 172],
      opacity: 0.8,
    }),
    glow(980, 330, 420, '#fff0cd', 0.75),
    behind,
    mist(water - 90, 110, '#eeeae0', 0.8),
    rect(0, water, W, H - water, [
      [0, '#c3c9c4'],
      [0.3, '#8b9a9c'],
      [1, '#3f5158'],
    ]),
    faded(0.55, blurred(4, mirrored(water, behind))),
    faded(0.6, blurred(3, mirrored(water + 4, stone))),
    stone,
    ripples(chance, water + 6, H, 900, '#33464d'),
    ripples(chance, water + 6, H, 520, '#f6efdf', { x: 900, spread: 330 }),
    mist(water - 26, 56, '#f1ece0', 0.55),
    walkers(),
  ].join('');
}

/** Five arches; the river stands just below their crowns. */
async function masonry(): Promise<string> {
  const arches = times(5).map((i) => {
    const [left, right] = [i * 264 - 92 + 22, i * 264 + 172 - 22];
    return `M${left},${water + 6} C${left + 6},${water - 128} ${right - 6},${water - 128} ${right},${water + 6} Z`;
  });
  const outline = `M-10,${water + 6} V402 Q600,352 1210,402 V${water + 6} Z ${arches.join(' ')}`;
  const noise = noiseFrom(33, 5);
  const courses = await texture({ x: 0, y: 340, width: W, height: 240, grain: 1.6 }, (u, v) => {
    const row = Math.floor(v * 26);
    const joint = Math.min((v * 26) % 1, ((u * 74 + (row % 2) * 0.5) % 1) * 1.6);
    const tone =
      noise(u * 40, v * 12) * 70 -
      35 +
      noise(Math.floor(u * 74 + (row % 2) * 0.5) * 3.1, row * 2.7) * 36 -
      18 -
      slope(0.5, 1, v) * 26;
    const dark = joint < 0.09 ? 30 : 0;
    return {
      colour: [150 + tone - dark, 140 + tone - dark, 126 + tone * 0.9 - dark].map((part) =>
        Math.max(0, Math.min(255, part)),
      ) as [number, number, number],
      opacity: 1,
    };
  });
  const rings = times(5).map((i) => {
    const [left, right] = [i * 264 - 70, i * 264 + 150];
    return (
      path(
        `M${left},${water + 6} C${left + 6},${water - 128} ${right - 6},${water - 128} ${right},${water + 6}`,
        'none',
        'stroke="#c9bda6" stroke-width="9" stroke-dasharray="15 2"',
      ) +
      path(
        `M${left + 7},${water + 6} C${left + 13},${water - 118} ${right - 13},${water - 118} ${right - 7},${water + 6}`,
        'none',
        'stroke="#35322e" stroke-width="6" stroke-opacity="0.55"',
      )
    );
  });
  const cutwaters = times(4).map(
    (i) =>
      path(`M${i * 264 + 152},${water + 8} l9,-96 h22 l9,96 Z`, '#a99c88') +
      path(`M${i * 264 + 172},${water + 8} v-96 h11 l9,96 Z`, '#5f574d', 'fill-opacity="0.6"'),
  );
  return `<clipPath id="stone"><path d="${outline}" clip-rule="evenodd"/></clipPath><g clip-path="url(#stone)">${courses}</g>${rings.join('')}${cutwaters.join('')}${path('M-10,402 Q600,352 1210,402 v9 Q600,361 -10,411 Z', '#d6cbb6')}${path('M-10,386 Q600,336 1210,386 v17 Q600,353 -10,403 Z', '#8d8373')}`;
}

const walkers = () =>
  [
    [318, 368],
    [338, 367],
    [705, 364],
    [962, 374],
  ]
    .map(
      ([x = 0, y = 0]) =>
        ellipse(x, y - 20, 3, 3.4, '#2c2d2e') +
        path(`M${x - 4},${y + 6} l1,-20 q3,-4 6,0 l1,20 Z`, '#2f3234') +
        line(x, y - 14, x + 4, y - 4, '#2f3234', 1.6),
    )
    .join('');

import { chanceFrom, times } from '../draw/random.ts';
import { blurred, bokeh, ellipse, faded, glow, H, line, paint, path, rect, W } from '../draw/shapes.ts';

/** A hand drops a folded paper into a ballot box. */
export async function ballot(): Promise<string> {
  const chance = chanceFrom(15);
  return [
    rect(0, 0, W, H, [
      [0, '#cfc7b8'],
      [0.55, '#a59a88'],
      [1, '#6f6457'],
    ]),
    blurred(13, ...booths(), ...times(6).map((i) => voter(150 + i * 190 + chance.between(-40, 40), 470))),
    bokeh(chance, 12, [60, 30, 1140, 200], ['#fff6de', '#ffe9bb'], [18, 46]),
    glow(250, 60, 560, '#fff5d8', 0.65),
    rect(0, 690, W, 110, [
      [0, '#8a6a48'],
      [0.08, '#a98257'],
      [1, '#553d28'],
    ]),
    ellipse(620, 706, 400, 26, '#2c1d11', 'fill-opacity="0.5"'),
    box(),
    paper(),
    lid(),
    hand(),
  ].join('');
}

const booths = () =>
  times(4).flatMap((i) => [
    rect(40 + i * 300, 210, 220, 330, i % 2 ? '#7d8b98' : '#8a98a3'),
    rect(60 + i * 300, 240, 180, 300, '#586674'),
    rect(60 + i * 300, 330, 180, 12, '#c9b99a'),
  ]);
const voter = (x: number, y: number) =>
  path(
    `M${x - 44},${y + 190} C${x - 50},${y + 40} ${x - 30},${y + 6} ${x},${y + 4} C${x + 30},${y + 6} ${x + 50},${y + 40} ${x + 44},${y + 190} Z`,
    '#474a52',
  ) + ellipse(x, y - 24, 22, 28, '#9a7a64');

function box(): string {
  const front = paint([
    [0, '#5f7f95'],
    [0.5, '#4a687f'],
    [1, '#2c4255'],
  ]);
  const side = paint([
    [0, '#34495b'],
    [1, '#1c2a37'],
  ]);
  return [
    front.def,
    side.def,
    path('M300,470 L860,470 L850,712 L312,712 Z', front.url),
    path('M860,470 L980,436 L964,672 L850,712 Z', side.url),
    path('M300,470 L860,470 L858,486 L301,486 Z', '#86a5b8', 'fill-opacity="0.6"'),
    path('M360,520 H800 V664 H366 Z', '#eef1ef', 'fill-opacity="0.94"'),
    path(
      'M380,548 l34,34 l62,-66',
      'none',
      'stroke="#2e5f8a" stroke-width="15" stroke-linejoin="round" stroke-linecap="round"',
    ),
    ...[546, 572, 598].map((y, i) =>
      line(506, y, [770, 740, 700][i] as number, y, '#3c4b57', i ? 6 : 9, 'stroke-opacity="0.75"'),
    ),
    line(390, 632, 770, 632, '#3c4b57', 4, 'stroke-opacity="0.4"'),
    rect(538, 676, 60, 28, '#c7a24c', 'rx="4"'),
    path('M552,678 v-12 a16,16 0 0 1 32,0 v12', 'none', 'stroke="#d9c48a" stroke-width="6"'),
  ].join('');
}

/** The top face; its slot is drawn before the paper goes in, its front edge after. */
const lid = () => {
  const top = paint([
    [0, '#b9cfdb'],
    [1, '#86a2b4'],
  ]);
  return `${top.def}${path('M300,470 L424,436 H980 L860,470 Z', top.url)}${path('M500,457 L530,449 H792 L764,457 Z', '#10181f')}${path('M498,459 L764,458 L760,463 H494 Z', '#dcebf2', 'fill-opacity="0.7"')}${paperInSlot()}`;
};

const sheet = paint([
  [0, '#ffffff'],
  [0.7, '#f2efe6'],
  [1, '#cfc9bb'],
]);
const paper = () => sheet.def;
const paperInSlot = () =>
  path('M556,454 L574,292 L738,300 L730,454 Z', sheet.url) +
  path('M652,296 L738,300 L730,454 L644,454 Z', '#b9b2a3', 'fill-opacity="0.35"') +
  line(652, 296, 644, 454, '#a8a192', 2) +
  faded(
    0.5,
    ...times(4).map((i) => line(592, 336 + i * 26, 634, 338 + i * 26, '#5c6670', 4)),
    path('M676,340 h26 v22 h-27 Z', 'none', 'stroke="#5c6670" stroke-width="3.5"'),
    path('M680,350 l7,8 l16,-20', 'none', 'stroke="#2e5f8a" stroke-width="4.5"'),
  );

/** Thumb in front of the paper, fingers behind its far edge, and a cuff. */
function hand(): string {
  const skin = paint([
    [0, '#f0c7a6'],
    [0.55, '#d59e79'],
    [1, '#a36d4f'],
  ]);
  const cloth = paint([
    [0, '#3d4c63'],
    [0.6, '#27344a'],
    [1, '#151d2b'],
  ]);
  return [
    skin.def,
    cloth.def,
    path('M1240,-20 L980,96 C950,110 936,150 952,182 L1240,250 Z', cloth.url),
    path('M960,92 C936,112 926,164 946,190 L968,196 C950,166 956,116 984,84 Z', '#f4f4f0'),
    path(
      'M958,108 C900,120 846,140 796,172 C770,188 748,214 734,250 C722,282 712,320 712,336 C716,350 732,350 740,338 L764,290 L752,350 C750,366 770,370 776,354 L800,294 L794,346 C794,362 812,364 818,348 L838,284 C846,300 838,322 838,334 C842,346 856,344 860,332 C872,290 880,256 890,238 C910,214 936,202 952,192 C940,168 942,130 958,108 Z',
      skin.url,
    ),
    path(
      'M796,172 C754,192 716,214 690,246 C672,270 654,302 650,320 C650,336 668,340 680,326 C700,300 726,282 752,272 C776,262 800,238 806,214 Z',
      '#e3b18d',
    ),
    path(
      'M650,320 C650,336 668,340 680,326 C688,316 696,308 704,300 C690,300 664,306 650,320 Z',
      '#f4d6c0',
      'fill-opacity="0.75"',
    ),
    path(
      'M752,272 C776,262 800,238 806,214',
      'none',
      'stroke="#8f5c40" stroke-width="3" stroke-opacity="0.5"',
    ),
    ...[
      [764, 290, 786, 232],
      [800, 294, 818, 240],
      [838, 284, 850, 242],
    ].map(([a = 0, b = 0, c = 0, d = 0]) => line(a, b, c, d, '#8f5c40', 2.6, 'stroke-opacity="0.55"')),
    path(
      'M958,108 C900,120 846,140 806,166',
      'none',
      'stroke="#ffe6cd" stroke-width="5" stroke-opacity="0.6" stroke-linecap="round"',
    ),
  ].join('');
}

import { chanceFrom, times } from '../draw/random.ts';
import { blurred, circle, ellipse, faded, glow, H, line, path, rect, W } from '../draw/shapes.ts';

/** Children's desks in a bright classroom with a view of trees. */
export async function school(): Promise<string> {
  const chance = chanceFrom(48);
  const leaves = times(260).map(() =>
    circle(
      +chance.between(60, 760).toFixed(0),
      +chance.between(60, 400).toFixed(0),
      +chance.between(10, 30).toFixed(0),
      chance.pick(['#8fae5e', '#a9c274', '#6d9150', '#c9d48a', '#dfe3a8', '#7f9f58']),
      `fill-opacity="${chance.between(0.35, 0.85).toFixed(2)}"`,
    ),
  );
  return [
    rect(0, 0, W, H, [
      [0, '#efe6d3'],
      [0.6, '#e6d8bf'],
      [1, '#d6c3a2'],
    ]),
    rect(40, 60, 740, 360, [
      [0, '#dfeef5'],
      [1, '#f4f6ea'],
    ]),
    `<clipPath id="panes"><rect x="40" y="60" width="740" height="360"/></clipPath><g clip-path="url(#panes)">${blurred(6, ...leaves, line(300, 420, 320, 180, '#6b5a44', 16), line(600, 420, 590, 160, '#7a6a52', 13))}${glow(250, 130, 300, '#fffbe6', 0.8)}</g>`,
    panes(),
    board(),
    path('M0,520 H1200 V800 H0 Z', '#c69d69'),
    ...times(22).map((i) =>
      line(600 + (i - 11) * 62, 520, 600 + (i - 11) * 172, 820, '#a67d4d', 1.6, 'stroke-opacity="0.5"'),
    ),
    rect(0, 506, W, 16, '#f5eddc'),
    ...[0, 1, 2, 3].map((i) =>
      faded(0.5, path(`M${30 + i * 196},522 h150 l${240 + i * 20},290 h-250 Z`, '#fff3c9')),
    ),
    ...times(4).map((i) => desk(240 + i * 232, 548, 0.62)),
    ...times(3).map((i) => desk(170 + i * 330, 610, 0.95)),
    ...times(3).map((i) => desk(20 + i * 500, 706, 1.5)),
    glow(380, 240, 640, '#fff8dc', 0.34),
  ].join('');
}

const panes = () =>
  [0, 1, 2, 3, 4].map((i) => rect(34 + i * 185, 54, 12, 372, '#fbf8f0')).join('') +
  rect(34, 54, 752, 12, '#fbf8f0') +
  rect(34, 190, 752, 9, '#f6f1e4') +
  rect(22, 420, 776, 18, '#fffdf6') +
  rect(22, 438, 776, 8, '#c9b997') +
  [110, 330, 520, 700]
    .map(
      (x, i) =>
        rect(x, 392, 34, 30, ['#b5593b', '#c98443', '#8f4d3a', '#b5593b'][i] as string, 'rx="3"') +
        times(7)
          .map((k) =>
            ellipse(
              x + 17 + (k - 3) * 6,
              380 - Math.abs(k - 3) * -2,
              4.5,
              17,
              k % 2 ? '#5f8a4a' : '#7ba35c',
              `transform="rotate(${(k - 3) * 17} ${x + 17} 394)"`,
            ),
          )
          .join(''),
    )
    .join('');

const board = () =>
  rect(836, 130, 330, 214, '#8d6a42', 'rx="4"') +
  rect(846, 140, 310, 194, [
    [0, '#2f4a3d'],
    [1, '#263c32'],
  ]) +
  faded(
    0.75,
    path('M872,180 q18,-16 34,0 t34,0 t34,0 t34,0', 'none', 'stroke="#eef2ea" stroke-width="3"'),
    line(872, 214, 1070, 214, '#eef2ea', 2.6),
    line(872, 238, 1010, 238, '#eef2ea', 2.6),
    path('M1050,300 l36,-62 l36,62 Z', 'none', 'stroke="#f3e1a6" stroke-width="3"'),
    circle(924, 286, 24, 'none', 'stroke="#f0c6b6" stroke-width="3"'),
  ) +
  rect(836, 340, 330, 9, '#a98356') +
  circle(1000, 84, 30, '#fdfbf4', 'stroke="#5b5248" stroke-width="5"') +
  line(1000, 84, 1000, 66, '#3b352e', 3) +
  line(1000, 84, 1013, 90, '#3b352e', 3) +
  times(6)
    .map((i) =>
      rect(
        850 + i * 52,
        366 + (i % 2) * 6,
        42,
        54,
        ['#f3d27a', '#d98a63', '#9fbf9a', '#8fb3cf', '#e8c7b4', '#c7b8dd'][i] as string,
      ),
    )
    .join('');

function desk(x: number, y: number, size: number): string {
  const chair =
    rect(-26, 34, 70, 8, '#5a6f7d', 'rx="3"') +
    rect(-30, -30, 78, 30, '#6d8494', 'rx="7"') +
    line(-22, -2, -26, 44, '#3f4a52', 5) +
    line(40, -2, 42, 44, '#3f4a52', 5) +
    line(-20, 42, -30, 112, '#39434b', 4.5) +
    line(40, 42, 48, 112, '#39434b', 4.5);
  const shadow = ellipse(70, 116, 130, 11, '#6d4d2a', 'fill-opacity="0.35"');
  const table =
    path('M-70,22 L-46,-8 H168 L196,22 Z', '#e7c48e') +
    path('M-70,22 H196 V34 H-70 Z', '#b98d55') +
    path('M-46,-8 H168 L172,-4 H-50 Z', '#fff1cf', 'fill-opacity="0.7"') +
    line(-58, 34, -62, 116, '#4a545b', 6) +
    line(184, 34, 188, 116, '#4a545b', 6) +
    line(-40, 34, -42, 96, '#5d6970', 4) +
    line(160, 34, 162, 96, '#5d6970', 4);
  const things =
    path('M0,8 l44,-10 l30,10 l-46,11 Z', '#fdfaf1') +
    path('M30,19 l46,-11 v4 l-46,11 Z', '#c8c1ae') +
    line(96, 6, 132, 10, '#c7503b', 3.4) +
    rect(118, -22, 16, 22, '#5f87a6', 'rx="3"') +
    [122, 127, 131]
      .map((at, i) => line(at, -20, at - 2 + i * 3, -38, ['#e0a53a', '#7ba35c', '#c7503b'][i] as string, 2.6))
      .join('');
  return `<g transform="translate(${x} ${y}) scale(${size})">${shadow}${chair}${table}${things}</g>`;
}

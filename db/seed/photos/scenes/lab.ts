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
  mirrored,
  paint,
  path,
  rect,
  W,
} from '../draw/shapes.ts';

const bench = 606;

/** Glassware and instruments on a bench in blue laboratory light. */
export async function lab(): Promise<string> {
  const chance = chanceFrom(37);
  const things = [
    microscope(878, 1.15),
    flask(300, 1.2, '#2fb6c9'),
    beaker(470, 1.1, '#5f7de0'),
    roundFlask(640, 1.1, '#e0a24a'),
    flask(742, 0.8, '#57c08a'),
    tubes(76),
    cylinder(1098, '#4f9ad8'),
  ].join('');
  return [
    rect(0, 0, W, H, [
      [0, '#0a1a33'],
      [0.55, '#1c4a78'],
      [0.76, '#2b6796'],
      [1, '#0b1c33'],
    ]),
    blurred(9, ...cupboards(chance)),
    bokeh(chance, 26, [40, 60, 1160, 460], ['#9fdcff', '#d4f2ff', '#6fb7f2'], [8, 34]),
    glow(600, 80, 620, '#c4ecff', 0.5),
    rect(0, bench, W, H - bench, [
      [0, '#7fb3d6'],
      [0.06, '#3f6f98'],
      [1, '#0c2038'],
    ]),
    faded(0.42, blurred(3, mirrored(bench + 22, things))),
    `<g transform="translate(0 22)">${things}</g>`,
    rect(0, bench, W, 2, '#d9f2ff', 'fill-opacity="0.6"'),
  ].join('');
}

const cupboards = (chance: Chance) =>
  times(6).flatMap((i) => [
    rect(20 + i * 200, 60, 184, 260, '#173b63'),
    rect(28 + i * 200, 68, 82, 244, '#2a5f8e'),
    rect(116 + i * 200, 68, 82, 244, '#265682'),
    ...times(7).map((k) =>
      rect(
        34 + i * 200 + k * 23,
        150 + chance.between(0, 18),
        16,
        44,
        chance.pick(['#9cc9e8', '#e0d6a8', '#c98f7a', '#7fb8b0']),
        'fill-opacity="0.7"',
      ),
    ),
    ...times(7).map((k) =>
      rect(
        34 + i * 200 + k * 23,
        254 + chance.between(0, 12),
        16,
        40,
        chance.pick(['#7fa9cc', '#d9e3ea', '#8fbf9f']),
        'fill-opacity="0.6"',
      ),
    ),
  ]);

/** Clear walls: bright edges, a liquid, and the light of the window on the left. */
function glass(outline: string, liquid: string, colour: string, shine: string): string {
  const body = paint(
    [
      [0, '#eafaff', 0.5],
      [0.12, '#bfe6fa', 0.12],
      [0.8, '#bfe6fa', 0.1],
      [1, '#eafaff', 0.45],
    ],
    'across',
  );
  const fluid = paint([
    [0, colour, 0.75],
    [0.5, colour, 0.95],
    [1, '#08243f', 0.9],
  ]);
  return `${body.def}${fluid.def}${path(liquid, fluid.url)}${path(outline, body.url, 'stroke="#e6f8ff" stroke-width="2.6" stroke-opacity="0.85"')}${path(shine, '#ffffff', 'fill-opacity="0.6"')}`;
}

const placed = (x: number, size: number, inside: string) =>
  `<g transform="translate(${x} ${bench + 10}) scale(${size})">${ellipse(0, 2, 84, 8, '#06182c', 'fill-opacity="0.45"')}${inside}</g>`;

const flask = (x: number, size: number, colour: string) =>
  placed(
    x,
    size,
    glass(
      'M-20,-232 V-150 L-86,-14 Q-90,0 -74,0 H74 Q90,0 86,-14 L20,-150 V-232',
      'M-54,-82 L-84,-12 Q-86,-3 -74,-3 H74 Q86,-3 84,-12 L54,-82 Q0,-72 -54,-82 Z',
      colour,
      'M-14,-216 h7 v68 L-62,-26 h-11 L-14,-148 Z',
    ) +
      rect(-25, -238, 50, 9, '#e6f8ff', 'rx="4" fill-opacity="0.85"') +
      ellipse(0, -82, 54, 8, '#ffffff', 'fill-opacity="0.35"') +
      times(7)
        .map((i) =>
          circle(-34 + i * 11, -26 - ((i * 37) % 44), 2.6 + (i % 3), '#ffffff', 'fill-opacity="0.4"'),
        )
        .join(''),
  );

const beaker = (x: number, size: number, colour: string) =>
  placed(
    x,
    size,
    glass(
      'M-62,-168 V-10 Q-62,0 -50,0 H50 Q62,0 62,-10 V-168',
      'M-60,-104 V-10 Q-60,-3 -50,-3 H50 Q60,-3 60,-10 V-104 Q0,-94 -60,-104 Z',
      colour,
      'M-52,-156 h9 V-16 h-9 Z',
    ) +
      ellipse(0, -104, 60, 8, '#ffffff', 'fill-opacity="0.3"') +
      times(5)
        .map((i) => line(30, -30 - i * 24, 52, -30 - i * 24, '#ffffff', 2, 'stroke-opacity="0.6"'))
        .join('') +
      path('M-62,-168 q-14,-6 -16,-14 h8 q4,6 12,8', 'none', 'stroke="#e6f8ff" stroke-width="2.4"'),
  );

const roundFlask = (x: number, size: number, colour: string) =>
  placed(
    x,
    size,
    glass(
      'M-15,-236 V-148 A78,78 0 1 0 15,-148 V-236',
      'M-74,-66 A78,78 0 0 0 74,-66 Q0,-56 -74,-66 Z',
      colour,
      'M-52,-112 a66,66 0 0 0 -4,70 l9,-5 a56,56 0 0 1 3,-58 Z',
    ) +
      rect(-20, -242, 40, 9, '#e6f8ff', 'rx="4" fill-opacity="0.85"') +
      ellipse(0, -66, 74, 9, '#fff6dd', 'fill-opacity="0.4"') +
      line(-50, 6, 50, 6, '#2a3f55', 9),
  );

const cylinder = (x: number, colour: string) =>
  placed(
    x,
    1.1,
    glass(
      'M-26,-330 V-14 H26 V-330',
      'M-24,-206 V-14 H24 V-206 Q0,-200 -24,-206 Z',
      colour,
      'M-18,-318 h6 V-24 h-6 Z',
    ) +
      rect(-48, -14, 96, 14, '#bfe6fa', 'rx="4" fill-opacity="0.8"') +
      times(12)
        .map((i) => line(2, -40 - i * 22, 18, -40 - i * 22, '#ffffff', 1.8, 'stroke-opacity="0.7"'))
        .join(''),
  );

const tubes = (x: number) =>
  placed(
    x + 70,
    1.1,
    rect(-92, -150, 184, 10, '#a7c7de') +
      rect(-92, -60, 184, 10, '#7d9fb9') +
      rect(-92, -8, 184, 12, '#5f83a1') +
      line(-88, -150, -88, 0, '#86a8c2', 7) +
      line(88, -150, 88, 0, '#86a8c2', 7) +
      times(5)
        .map(
          (i) =>
            `<g transform="translate(${-62 + i * 31} 0)">${glass('M-10,-190 V-24 Q-10,-12 0,-12 Q10,-12 10,-24 V-190', `M-9,${-120 + i * 13} V-24 Q-9,-13 0,-13 Q9,-13 9,-24 V${-120 + i * 13} Z`, ['#e06a7a', '#e0a24a', '#57c08a', '#2fb6c9', '#8f7de0'][i] as string, 'M-7,-182 h4 v150 h-4 Z')}</g>`,
        )
        .join(''),
  );

function microscope(x: number, size: number): string {
  const body = paint(
    [
      [0, '#f3f6f8'],
      [0.5, '#b9c6d1'],
      [1, '#56677a'],
    ],
    'across',
  );
  const dark = paint(
    [
      [0, '#4c5a6a'],
      [1, '#141d29'],
    ],
    'across',
  );
  return placed(
    x,
    size,
    `${body.def}${dark.def}${path('M-92,0 q0,-26 30,-26 h110 q40,0 40,26 Z', dark.url)}${path('M40,-22 C96,-60 104,-190 40,-256 L12,-238 C58,-180 52,-80 4,-42 Z', body.url)}${rect(-76, -98, 120, 13, dark.url, 'rx="3"')}${rect(-54, -105, 60, 7, '#bfe9ff', 'fill-opacity="0.85"')}<g transform="rotate(-24 0 -230)">${rect(-26, -330, 42, 96, body.url, 'rx="5"')}${rect(-22, -372, 34, 46, dark.url, 'rx="5"')}${rect(-30, -240, 50, 20, dark.url, 'rx="4"')}${rect(-20, -222, 13, 44, '#c9d4dd')}${rect(0, -222, 13, 30, '#93a3b1')}</g>${circle(52, -96, 17, dark.url)}${circle(52, -96, 8, '#8fa1b2')}${glow(-24, -92, 60, '#e4f7ff', 0.85)}`,
  );
}

import { noiseFrom } from '../draw/noise.ts';
import { chanceFrom, times } from '../draw/random.ts';
import { circle, glow, H, line, paint, path, rect, W } from '../draw/shapes.ts';
import { type Colour, mixed, slope, texture } from '../draw/texture.ts';

/** A satellite with solar wings above the curve of the Earth. */
export async function satellite(): Promise<string> {
  const chance = chanceFrom(35);
  return [
    rect(0, 0, W, H, [
      [0, '#01030a'],
      [1, '#050b1a'],
    ]),
    ...times(260).map(() =>
      circle(
        +chance.between(0, W).toFixed(1),
        +chance.between(0, 520).toFixed(1),
        +chance.between(0.3, 1.2).toFixed(2),
        '#dfe9ff',
        `fill-opacity="${chance.between(0.15, 0.8).toFixed(2)}"`,
      ),
    ),
    await earth(),
    glow(1060, 470, 340, '#bfe0ff', 0.4),
    `<g transform="translate(520 286) rotate(-17)">${craft()}</g>`,
  ].join('');
}

/** Sea, land, cloud and a rim of air; the sun is at the right. */
function earth(): Promise<string> {
  const [land, cloud, bend] = [noiseFrom(170, 6), noiseFrom(171, 6), noiseFrom(172, 3)];
  const [middleX, middleY, radius] = [640, 1610, 1150];
  return texture({ x: 0, y: 300, width: W, height: 500, grain: 2 }, (u, v) => {
    const [x, y] = [u * W, 300 + v * 500];
    const distance = Math.hypot(x - middleX, y - middleY);
    const outside = distance - radius;
    if (outside > 0)
      return {
        colour: mixed([140, 200, 255], [30, 80, 190], outside / 60),
        opacity: Math.exp(-outside / 17) * 0.9,
      };
    // Nearer the rim the ground is seen at a flat angle.
    const deep = Math.sqrt(Math.max(0, radius * radius - (distance - 0) ** 2)) / radius;
    const [lon, lat] = [(x - middleX) / 260 / (0.35 + deep), 6 / (0.22 + deep * 2.4)];
    const turn = (bend(lon * 1.4, lat * 1.4) - 0.5) * 1.3;
    const ground = land(lon * 1.3 + 4, lat * 1.5);
    const isLand = slope(0.53, 0.56, ground);
    const soil = mixed([52, 84, 52], [168, 140, 96], slope(0.55, 0.72, ground));
    const base: Colour = mixed(mixed([8, 34, 84], [20, 74, 128], ground * 1.4), soil, isLand);
    const cover = slope(0.5, 0.74, cloud(lon * 2 + turn, lat * 2.8 + turn));
    const day = slope(-0.5, 1.1, (x - 330) / 760);
    const lit = mixed(
      mixed(base, [250, 252, 255], cover * 0.92),
      [120, 180, 255],
      Math.exp(outside / 70) * 0.75,
    );
    return { colour: mixed([2, 5, 16], lit, 0.1 + day * 0.95), opacity: 1 };
  });
}

function craft(): string {
  const gold = paint([
    [0, '#6b4a1c'],
    [0.35, '#e9bd63'],
    [0.6, '#b5812f'],
    [1, '#3d2a10'],
  ]);
  const white = paint([
    [0, '#f6f8fb'],
    [1, '#8b95a5'],
  ]);
  return [
    gold.def,
    white.def,
    wing(-430),
    wing(128),
    line(-130, 0, -62, 0, '#c7ced8', 7),
    line(62, 0, 130, 0, '#c7ced8', 7),
    path('M-62,-70 H62 V74 H-62 Z', gold.url),
    ...times(9).map((i) =>
      path(
        `M${-62 + i * 14},-70 l${i % 2 ? 9 : -7},144`,
        'none',
        'stroke="#fff0c8" stroke-width="1.4" stroke-opacity="0.32"',
      ),
    ),
    rect(-62, -78, 124, 12, white.url),
    rect(-62, 70, 124, 10, '#596272'),
    rect(-40, -34, 46, 40, '#1a2230', 'rx="3"'),
    circle(-17, -14, 14, '#0a0f18'),
    circle(-21, -18, 5, '#6fa7d8', 'fill-opacity="0.8"'),
    path('M-34,-78 L-10,-128 H22 L40,-78 Z', '#aab3c0'),
    path('M-46,-128 C-30,-178 52,-178 66,-128 C40,-112 -22,-112 -46,-128 Z', white.url),
    line(10, -136, 12, -190, '#dfe5ec', 3),
    circle(12, -192, 5, '#dfe5ec'),
    line(40, 80, 66, 128, '#aab3c0', 4),
    line(-40, 80, -58, 116, '#aab3c0', 4),
    path('M62,-70 V74 L40,80 V-78 Z', '#000', 'fill-opacity="0.25"'),
  ].join('');
}

function wing(x: number): string {
  const cells = paint([
    [0, '#0d1b44'],
    [0.5, '#2a4c9a'],
    [1, '#101d48'],
  ]);
  const shine = paint(
    [
      [0, '#fff', 0],
      [0.45, '#cfe0ff', 0.5],
      [0.55, '#fff', 0.06],
      [1, '#fff', 0],
    ],
    'across',
  );
  const panels = times(5).map(
    (i) =>
      rect(x + i * 61, -62, 57, 124, cells.url) +
      times(4)
        .map((k) =>
          line(
            x + i * 61 + 14 * k + 7,
            -62,
            x + i * 61 + 14 * k + 7,
            62,
            '#7f9bd6',
            0.7,
            'stroke-opacity="0.6"',
          ),
        )
        .join(''),
  );
  const grid = times(7).map((k) =>
    line(x, -44 + k * 16, x + 301, -44 + k * 16, '#7f9bd6', 0.7, 'stroke-opacity="0.6"'),
  );
  return `${cells.def}${shine.def}${rect(x - 3, -65, 307, 130, '#c9d1db')}${panels.join('')}${grid.join('')}${rect(x, -62, 301, 124, shine.url)}`;
}

import { type Chance, chanceFrom, times } from '../draw/random.ts';
import { blurred, faded, H, line, mirrored, mist, path, rect, ripples, W } from '../draw/shapes.ts';
import { clouds, sky } from '../draw/sky.ts';

const water = 540;
const walls = ['#b9a48c', '#a98b78', '#8f9aa0', '#c4b59c', '#9c7a68', '#a8a79b', '#b58f74'];

/** A street of houses under brown water up to the window sills. */
export async function flood(): Promise<string> {
  const chance = chanceFrom(42);
  const left = side(chance, false);
  const right = side(chance, true);
  const street = `${left}${right}${lamp(486, 0.62)}${lamp(368, 0.95)}${lamp(820, 0.8)}`;
  return [
    sky(
      [
        [0, '#737d88'],
        [0.6, '#a9aeb2'],
        [1, '#cfcfca'],
      ],
      water + 10,
    ),
    await clouds({
      seed: 17,
      to: 470,
      cover: 0.95,
      scale: [2.4, 4],
      light: [205, 209, 212],
      shadow: [98, 106, 118],
      opacity: 0.9,
    }),
    blurred(
      5,
      rect(560, 452, 140, 90, '#8f959a'),
      path('M548,456 L630,410 L712,456 Z', '#7d848b'),
      rect(616, 380, 22, 60, '#868d93'),
    ),
    street,
    rect(0, water, W, H - water, [
      [0, '#a99c86'],
      [0.3, '#85745a'],
      [1, '#4b3d2c'],
    ]),
    faded(0.5, blurred(3.4, mirrored(water, street))),
    mist(water - 120, 240, '#c9c8c2', 0.5),
    rect(0, water, W, H - water, [
      [0, '#b9b5aa', 0.5],
      [0.6, '#8f8676', 0.25],
      [1, '#4b3d2c', 0],
    ]),
    ripples(chance, water + 3, H, 900, '#3b2f21'),
    ripples(chance, water + 2, H, 620, '#d8d2c2', { x: 630, spread: 420 }),
    line(0, water + 1, W, water + 1, '#6d5f4a', 1.4, 'opacity="0.4"'),
    sign(),
    drifting(),
  ].join('');
}

/** Houses in perspective: each nearer one is larger. */
function side(chance: Chance, isRight: boolean): string {
  let [edge, width] = [628, 28];
  const houses: string[] = [];
  for (let i = 0; i < 7; i++) {
    const near = width / 190;
    const [inner, outer] = [edge, edge - width];
    const top = (at: number) => water - 40 - (628 - at) * 0.62;
    const wall = walls[(i * 3 + (isRight ? 2 : 0)) % walls.length] as string;
    houses.push(
      path(`M${outer},${water + 60} V${top(outer)} L${inner},${top(inner)} V${water + 60} Z`, wall),
      path(
        `M${outer},${top(outer)} L${(outer + inner) / 2 - near * 8},${top((outer + inner) / 2) - 70 * near - 12} L${inner},${top(inner)} Z`,
        '#5b4a45',
      ),
      path(
        `M${outer},${water + 60} V${top(outer)} L${inner},${top(inner)} V${water + 60} Z`,
        '#1d2228',
        `fill-opacity="${(0.28 - i * 0.03).toFixed(2)}"`,
      ),
    );
    const columns = 2 + (i > 3 ? 1 : 0);
    for (const floor of [0, 1])
      for (const c of times(columns)) {
        const at = outer + ((c + 0.28) / columns) * width;
        const wide = (width / columns) * 0.44;
        const roof = top(at);
        const h = (water - roof) * 0.26;
        const y = roof + (water - roof) * (floor ? 0.62 : 0.16);
        const glass = chance.unit() < 0.12 ? '#e9c98a' : '#39434c';
        houses.push(
          rect(at - 2 * near, y - 2 * near, wide + 4 * near, h + 4 * near, '#ddd5c6'),
          rect(at, y, wide, h, glass),
          line(at + wide / 2, y, at + wide / 2, y + h, '#cfc7b8', 1.6 * near + 0.4),
          rect(at, y, wide, h * 0.4, '#b9c4cc', 'fill-opacity="0.25"'),
        );
      }
    edge = outer;
    width *= 1.46;
  }
  const drawn = houses.join('');
  return isRight ? `<g transform="translate(1260 0) scale(-1 1)">${drawn}</g>` : drawn;
}

const lamp = (x: number, size: number) =>
  line(x, water + 20, x, water - 190 * size, '#2b3036', 4.5 * size) +
  line(x, water - 190 * size, x + 30 * size, water - 200 * size, '#2b3036', 3.5 * size) +
  rect(x + 22 * size, water - 204 * size, 22 * size, 8 * size, '#20252a', 'rx="2"');

const sign = () =>
  line(262, 700, 262, 566, '#8a8f93', 6) +
  path('M262,520 l44,74 h-88 Z', '#f0ece2') +
  path('M262,508 l56,94 h-112 Z M262,528 l-40,66 h80 Z', '#b63a2c', 'fill-rule="evenodd"') +
  faded(0.35, path('M220,702 h84 l-10,40 h-64 Z', '#d8d2c2'));

const drifting = () =>
  path('M900,662 l150,-10 l14,20 l-156,12 Z', '#7c5f3f') +
  path('M900,662 l150,-10 l3,5 l-150,10 Z', '#a58660') +
  path('M720,606 q18,-16 36,0 z', '#324049') +
  path('M470,742 l96,8 l-4,14 l-98,-8 Z', '#5d4630');

import { chanceFrom, times } from '../draw/random.ts';
import { blurred, faded, glow, H, line, mist, path, rect, W } from '../draw/shapes.ts';
import { clouds, sky } from '../draw/sky.ts';
import { anyHead, type Coat, fromBehind, raisedArm } from './people.ts';

/** A crowd in a street, seen from behind, with arms raised. */
export async function protest(): Promise<string> {
  const chance = chanceFrom(72);
  const rows = [
    { y: 462, count: 30, size: 0.17, haze: 0.72 },
    { y: 488, count: 24, size: 0.24, haze: 0.55 },
    { y: 524, count: 18, size: 0.36, haze: 0.36 },
    { y: 580, count: 13, size: 0.56, haze: 0.16 },
    { y: 664, count: 9, size: 0.92, haze: 0 },
    { y: 790, count: 6, size: 1.42, haze: 0 },
  ];
  const people = rows.flatMap(({ y, count, size, haze }, row) => {
    const inRow = times(count).map((i) => {
      const x = ((i + 0.5) / count) * (W + 100) - 50 + chance.between(-26, 26) * size * 2;
      const coat = dressed(chance.unit(), row);
      const at = y + chance.between(-18, 18) * size;
      const arm =
        row > 0 && chance.unit() < 0.34
          ? raisedArm(x, at, size, chance.unit() < 0.5 ? 1 : -1, coat, chance.between(-9, 9))
          : '';
      const placard =
        row > 1 && row < 5 && chance.unit() < 0.2
          ? sign(
              x + 44 * size,
              at - 120 * size,
              size,
              chance.pick(['#efe6d2', '#e3b84e', '#d9e0e4', '#c9573f']),
              chance.between(-8, 8),
            )
          : '';
      return placard + arm + fromBehind(x, at, size, coat, anyHead(chance), null);
    });
    const drawn = row === 5 ? blurred(2.2, ...inRow) : inRow.join('');
    return [
      drawn,
      haze ? rect(0, y - 60, W, H - y + 60, '#f2cf9f', `fill-opacity="${(haze * 0.22).toFixed(2)}"`) : '',
    ];
  });
  return [
    sky(
      [
        [0, '#8fa7bf'],
        [0.5, '#e9cfa8'],
        [1, '#f8dfae'],
      ],
      520,
    ),
    await clouds({
      seed: 190,
      to: 300,
      cover: 0.5,
      scale: [2.4, 5],
      light: [255, 240, 214],
      shadow: [168, 166, 178],
      opacity: 0.8,
    }),
    glow(620, 330, 430, '#fff0c0', 0.95),
    facades(false),
    `<g transform="translate(1240 0) scale(-1 1)">${facades(true)}</g>`,
    wires(),
    mist(380, 160, '#ffe6b4', 0.8),
    ...people,
    glow(620, 360, 620, '#ffe6b0', 0.3),
  ].join('');
}

function dressed(chance: number, row: number): Coat {
  const cloths: [string, string][] = [
    ['#2c3648', '#d9a66b'],
    ['#4b2e2b', '#e0a36a'],
    ['#39463c', '#d9b57a'],
    ['#5d4f44', '#f0c48c'],
    ['#22252d', '#c99a6a'],
    ['#6e3430', '#f0b07c'],
    ['#34506a', '#e6c08c'],
  ];
  const [cloth, light] = cloths[Math.floor(chance * cloths.length)] as [string, string];
  const hair = ['#1f1712', '#3a2618', '#6b4a2a', '#2b2320', '#54402e'][Math.floor(chance * 97) % 5] as string;
  return {
    cloth,
    light,
    hair,
    skin: ['#b98a68', '#8a5c41', '#d3a27e', '#6b4632'][Math.floor(chance * 53 + row) % 4] as string,
  };
}

const sign = (x: number, y: number, size: number, fill: string, lean: number) =>
  `<g transform="translate(${x.toFixed(1)} ${y.toFixed(1)}) scale(${size}) rotate(${lean.toFixed(1)})">${line(0, 0, 0, 190, '#6b4d2f', 8)}${rect(-92, -110, 184, 128, fill, 'rx="4"')}${rect(-92, -110, 184, 128, '#000', 'fill-opacity="0.1"')}${[-78, -48, -18].map((at, i) => rect(-66, at, [132, 104, 118][i] as number, 15, '#2b2b2e', 'fill-opacity="0.8" rx="3"')).join('')}</g>`;

/** Houses that run towards the light; their edges catch it. */
function facades(isRight: boolean): string {
  const walls = isRight
    ? ['#6b5a55', '#7d6a5c', '#8c7968', '#a8937b', '#c4ad8f']
    : ['#5f565c', '#77675f', '#877463', '#a18c74', '#bfa88a'];
  let [edge, wide] = [0, 214];
  return walls
    .map((wall, i) => {
      const [left, right] = [edge, edge + wide];
      const top = (at: number) => 40 + i * 46 + at * 0.28 - i * 20;
      edge = right;
      wide *= 0.6;
      const windows = times(4).flatMap((floor) =>
        times(3).map((c) => {
          const at = left + ((c + 0.25) / 3) * (right - left);
          const w = ((right - left) / 3) * 0.42;
          const [from, to] = [top(at) + 26, 500];
          const step = (to - from) / 4;
          return (
            rect(
              at,
              from + floor * step,
              w,
              step * 0.56,
              (c + floor + i) % 4 ? '#3f4450' : '#f3cf90',
              'fill-opacity="0.8"',
            ) + rect(at - 2, from + floor * step + step * 0.56, w + 4, 4, '#e9d5b2', 'fill-opacity="0.6"')
          );
        }),
      );
      return (
        path(`M${left},560 V${top(left)} L${right},${top(right)} V560 Z`, wall) +
        path(
          `M${left},${top(left)} L${right},${top(right)} v10 L${left},${top(left) + 12} Z`,
          '#e9d0a6',
          'fill-opacity="0.6"',
        ) +
        windows.join('') +
        rect(right - 4, top(right), 4, 540 - top(right), '#ffe9bd', 'fill-opacity="0.5"')
      );
    })
    .join('');
}

const wires = () =>
  faded(
    0.5,
    path('M0,150 Q600,330 1200,150', 'none', 'stroke="#3c3a3c" stroke-width="2"'),
    path('M0,190 Q600,350 1200,196', 'none', 'stroke="#3c3a3c" stroke-width="1.6"'),
  );

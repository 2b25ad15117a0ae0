import type { Chance } from '../draw/random.ts';
import { ellipse, path } from '../draw/shapes.ts';

export type Coat = { cloth: string; light: string; hair: string; skin: string };

/** Somebody seen from behind from the waist up; `x`, `y` is the nape, 1 is about 200 units tall. */
export function fromBehind(
  x: number,
  y: number,
  size: number,
  coat: Coat,
  wears: 'hair' | 'bun' | 'long' | 'cap' | 'wool',
  scarf: string | null,
): string {
  const { cloth, light, hair, skin } = coat;
  const body =
    path('M-84,230 C-92,110 -80,46 -34,26 C-16,18 16,18 34,26 C80,46 92,110 84,230 Z', cloth) +
    path('M-34,26 C-80,46 -92,110 -84,230 L-66,230 C-72,120 -62,60 -28,34 Z', light, 'fill-opacity="0.4"') +
    path('M0,40 C4,100 4,170 0,230', 'none', 'stroke="#000" stroke-opacity="0.22" stroke-width="3"');
  const neck = path('M-17,-6 V30 Q0,40 17,30 V-6 Z', skin);
  const round =
    path('M-38,-44 C-40,-96 40,-96 38,-44 C38,-16 26,2 0,4 C-26,2 -38,-16 -38,-44 Z', hair) +
    path(
      'M-38,-44 C-40,-82 -10,-92 6,-88 C-18,-80 -28,-60 -28,-30 C-30,-14 -36,-24 -38,-44 Z',
      light,
      'fill-opacity="0.35"',
    );
  const ears = ellipse(-38, -36, 6, 10, skin) + ellipse(38, -36, 6, 10, skin);
  const on = {
    hair: ears + round,
    bun: ears + round + ellipse(0, -88, 19, 17, hair),
    long:
      path(
        'M-42,-44 C-46,-100 46,-100 42,-44 C46,0 44,50 38,70 C14,82 -14,82 -38,70 C-44,50 -46,0 -42,-44 Z',
        hair,
      ) +
      path(
        'M-42,-44 C-44,-84 -14,-94 2,-90 C-22,-76 -30,-30 -26,72 L-38,70 C-44,50 -46,0 -42,-44 Z',
        light,
        'fill-opacity="0.3"',
      ),
    cap:
      ears +
      round +
      path('M-41,-42 C-44,-102 44,-102 41,-42 C20,-52 -20,-52 -41,-42 Z', cloth) +
      path('M-12,-44 q12,-8 24,0 v8 q-12,-6 -24,0 Z', hair),
    wool:
      ears +
      round +
      path('M-42,-34 C-46,-104 46,-104 42,-34 Q0,-46 -42,-34 Z', light) +
      path('M-43,-46 Q0,-60 43,-46 V-28 Q0,-42 -43,-28 Z', cloth) +
      ellipse(0, -94, 13, 12, light),
  }[wears];
  const wrap = scarf
    ? path('M-46,14 C-30,-6 30,-6 46,14 C42,34 -42,34 -46,14 Z', scarf) +
      path('M-46,14 C-30,-6 -6,-6 0,-4 C-24,2 -34,14 -38,24 Z', '#ffffff', 'fill-opacity="0.18"') +
      path('M20,24 L36,112 L12,116 L4,28 Z', scarf) +
      path('M20,24 L36,112 L28,113 L14,27 Z', '#000', 'fill-opacity="0.2"')
    : '';
  return `<g transform="translate(${x.toFixed(1)} ${y.toFixed(1)}) scale(${size.toFixed(3)})">${neck}${body}${on}${wrap}</g>`;
}

/** An arm raised beside the head, hand open or closed. */
export const raisedArm = (
  x: number,
  y: number,
  size: number,
  side: 1 | -1,
  { cloth, skin }: Coat,
  lean: number,
): string =>
  `<g transform="translate(${x.toFixed(1)} ${y.toFixed(1)}) scale(${(size * side).toFixed(3)} ${size.toFixed(3)}) rotate(${lean})">${path('M50,90 C64,30 62,-40 56,-112 L86,-112 C92,-30 96,40 84,112 Z', cloth)}${path('M58,-108 L60,-146 C54,-158 56,-176 66,-178 C78,-180 90,-172 88,-158 L84,-108 Z', skin)}${path('M60,-160 l4,-30 q5,-6 8,0 l2,22 l4,-24 q6,-5 8,2 l-2,36 Z', skin)}</g>`;

export const anyHead = (chance: Chance): 'hair' | 'bun' | 'long' | 'cap' | 'wool' =>
  chance.pick(['hair', 'hair', 'hair', 'bun', 'long', 'cap', 'wool', 'wool']);

import { chanceFrom, times } from '../draw/random.ts';
import { blurred, bokeh, circle, glow, H, mist, rect, W } from '../draw/shapes.ts';
import { anyHead, type Coat, fromBehind } from './people.ts';

const coats: [cloth: string, light: string][] = [
  ['#8c3b33', '#e58f72'],
  ['#2f4d66', '#8fb6d0'],
  ['#39423a', '#9fb093'],
  ['#c09a4a', '#f3d896'],
  ['#5b4a5f', '#b7a0bd'],
  ['#2b2f38', '#8893a3'],
  ['#b5603a', '#f0ab82'],
  ['#46626a', '#a6c5c8'],
];
const scarves = ['#d9d2c2', '#b3352f', '#e0b23c', '#2f5f86', '#6f8a5a'];

/** Spectators in winter coats, seen from behind, looking at a bright field. */
export async function crowd(): Promise<string> {
  const chance = chanceFrom(58);
  const row = (y: number, count: number, size: number) =>
    times(count).map((i) => {
      const x = ((i + 0.5) / count) * (W + 160) - 80 + chance.between(-24, 24) * size;
      const [cloth, light] = chance.pick(coats);
      const coat: Coat = {
        cloth,
        light,
        hair: chance.pick(['#2a1d15', '#59402a', '#8a6a45', '#1c1614', '#6b4a2e']),
        skin: chance.pick(['#c79a7c', '#9a6d50', '#dcb08e', '#6e4935']),
      };
      return fromBehind(
        x,
        y + chance.between(-22, 22) * size,
        size,
        coat,
        anyHead(chance),
        chance.unit() < 0.55 ? chance.pick(scarves) : null,
      );
    });
  return [
    rect(0, 0, W, H, [
      [0, '#b9c9d6'],
      [0.3, '#dfe5e6'],
      [0.42, '#9fb4a2'],
      [0.6, '#6f8f73'],
      [1, '#2d3a33'],
    ]),
    blurred(
      11,
      ...times(500).map(() =>
        circle(
          chance.between(0, W),
          chance.between(150, 270),
          7,
          chance.pick(['#7c8794', '#b0b6bb', '#9a6a62', '#e0ddd2', '#5a6878']),
        ),
      ),
    ),
    blurred(
      8,
      ...times(7).map((i) =>
        rect(
          240 + i * 120 + chance.between(-30, 30),
          330 + chance.between(-12, 30),
          15,
          40,
          chance.pick(['#f4f2ec', '#b3352f']),
          'rx="7"',
        ),
      ),
    ),
    bokeh(chance, 14, [0, 20, W, 150], ['#ffffff', '#fff3cf'], [12, 38]),
    glow(760, 110, 560, '#ffffff', 0.75),
    mist(250, 170, '#eef3f1', 0.6),
    blurred(2.5, ...row(420, 13, 0.62)),
    ...row(540, 8, 1.02),
    blurred(3.5, ...row(746, 5, 1.75)),
    ...times(150).map(() =>
      circle(
        +chance.between(0, W).toFixed(1),
        +chance.between(0, 640).toFixed(1),
        +chance.between(0.8, 3).toFixed(1),
        '#ffffff',
        `fill-opacity="${chance.between(0.3, 0.85).toFixed(2)}"`,
      ),
    ),
  ].join('');
}

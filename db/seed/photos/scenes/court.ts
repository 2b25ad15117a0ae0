import { chanceFrom, times } from '../draw/random.ts';
import { blurred, faded, glow, H, line, mirrored, paint, path, rect, ripples, W } from '../draw/shapes.ts';
import { clouds, sky } from '../draw/sky.ts';

const ground = 650;

/** The columns of a large public building, lit from below at night. */
export async function court(): Promise<string> {
  const chance = chanceFrom(19);
  const facade = `${wings()}${temple()}`;
  return [
    sky([
      [0, '#0b1530'],
      [0.6, '#1e3157'],
      [1, '#3a4a6b'],
    ]),
    await clouds({
      seed: 102,
      to: 430,
      cover: 0.6,
      scale: [2.2, 4.6],
      light: [74, 92, 132],
      shadow: [24, 36, 68],
      opacity: 0.8,
    }),
    facade,
    rect(0, ground, W, H - ground, [
      [0, '#3a3a44'],
      [0.25, '#23252f'],
      [1, '#0f121b'],
    ]),
    faded(0.38, blurred(5, mirrored(ground + 2, facade))),
    ripples(chance, ground + 6, H, 240, '#ffcf8a', { x: 600, spread: 420 }),
    ripples(chance, ground + 6, H, 300, '#0a0d16'),
    ...[148, 1052].flatMap((x) => [
      line(x, ground + 4, x, 486, '#11151f', 5),
      line(x - 18, 486, x + 18, 486, '#11151f', 4),
      glow(x, 474, 90, '#ffdca4', 0.85),
      glow(x, 474, 15, '#fff6df', 1),
    ]),
    walker(360, ground + 52, 1.15),
    walker(742, ground + 24, 0.85),
    walker(774, ground + 25, 0.8),
  ].join('');
}

const stone = { lit: '#ffd590', warm: '#c58a4a', dim: '#59493f', dark: '#2b2831' };

function temple(): string {
  const columns = times(8).map((i) => column(282 + i * 86));
  const wall = rect(250, 300, 700, 320, [
    [0, '#241f26'],
    [0.55, '#5d4029'],
    [1, '#b57a3c'],
  ]);
  const doors = [430, 600, 770].map(
    (x) =>
      rect(x - 34, 420, 68, 190, '#17141a') +
      rect(x - 34, 420, 68, 190, 'none', 'stroke="#7d5a34" stroke-width="4"') +
      rect(x - 22, 436, 44, 60, '#ffcf86', 'fill-opacity="0.55"'),
  );
  const steps = times(6).map((i) =>
    rect(228 - i * 16, 606 + i * 8, 744 + i * 32, 9, [
      [0, i < 3 ? '#d9a865' : '#a57b4f'],
      [1, '#4a3b34'],
    ]),
  );
  const lamps = times(8).map((i) => glow(282 + i * 86, 606, 62, '#ffe2a6', 0.75));
  return [wall, ...doors, ...columns, ...lamps, ...steps, entablature()].join('');
}

function column(x: number): string {
  const body = paint(
    [
      [0, stone.dark],
      [0.2, stone.warm],
      [0.42, stone.lit],
      [0.7, stone.warm],
      [1, stone.dark],
    ],
    'across',
  );
  const height = paint([
    [0, '#1a1722', 0.82],
    [0.45, '#1a1722', 0.42],
    [1, '#1a1722', 0],
  ]);
  const outline = `M${x - 18},298 L${x - 22},606 H${x + 22} L${x + 18},298 Z`;
  const flutes = times(6).map((i) =>
    line(x - 14 + i * 5.6, 304, x - 17 + i * 6.8, 600, '#3a2c22', 1.1, 'stroke-opacity="0.5"'),
  );
  return `${body.def}${height.def}${path(outline, body.url)}${flutes.join('')}${path(outline, height.url)}${rect(x - 26, 286, 52, 13, '#7f6448')}${rect(x - 27, 600, 54, 9, '#ffdb9c')}`;
}

const entablature = () => {
  const shade = paint([
    [0, '#3d3740'],
    [1, '#9a7650'],
  ]);
  return [
    shade.def,
    rect(238, 244, 724, 44, shade.url),
    rect(230, 236, 740, 10, '#a9865e'),
    ...times(30).map((i) => rect(248 + i * 24, 250, 8, 12, '#2f2a31')),
    path('M222,238 L600,112 L978,238 Z', '#6d5846'),
    path('M262,230 L600,122 L938,230 Z', '#3a3238'),
    path('M222,238 L600,112 L978,238 L950,238 L600,124 L250,238 Z', '#c09768'),
    ...times(9).map((i) =>
      path(
        `M${420 + i * 42},230 q6,-${40 - Math.abs(i - 4) * 6} 14,-${54 - Math.abs(i - 4) * 8} q10,10 12,${54 - Math.abs(i - 4) * 8} Z`,
        '#7a6248',
      ),
    ),
    line(600, 112, 600, 40, '#1a1d2a', 3),
    path('M602,42 q26,-10 46,2 q-10,12 0,24 q-24,-10 -46,0 Z', '#7b8cab'),
  ].join('');
};

const wings = () =>
  [0, 1]
    .map((isRight) => {
      const inside =
        rect(-10, 330, 262, 322, [
          [0, '#3a3540'],
          [1, '#6a523e'],
        ]) +
        rect(-10, 316, 268, 16, '#5d5058') +
        times(4)
          .map((i) =>
            times(2)
              .map(
                (floor) =>
                  rect(
                    16 + i * 58,
                    362 + floor * 118,
                    30,
                    74,
                    (i + floor + isRight) % 3 ? '#211f29' : '#f2bd74',
                  ) + rect(12 + i * 58, 356 + floor * 118, 38, 6, '#8a7156'),
              )
              .join(''),
          )
          .join('');
      return isRight ? `<g transform="translate(1200 0) scale(-1 1)">${inside}</g>` : inside;
    })
    .join('');

const walker = (x: number, y: number, size: number) =>
  `<g transform="translate(${x} ${y}) scale(${size})">${path('M-9,0 L-6,-40 q-6,-26 6,-30 q14,2 9,30 L12,0 h-6 L2,-34 L-3,0 Z', '#0b0d14')}<circle cx="0" cy="-77" r="7" fill="#0b0d14"/>${path('M-8,2 L-30,34 h10 L4,2 Z', '#05070c', 'fill-opacity="0.5"')}</g>`;

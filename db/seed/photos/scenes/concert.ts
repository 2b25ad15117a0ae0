import { noiseFrom } from '../draw/noise.ts';
import { type Chance, chanceFrom, times } from '../draw/random.ts';
import { blurred, circle, ellipse, glow, H, line, mist, paint, path, rect, W } from '../draw/shapes.ts';
import { slope, texture } from '../draw/texture.ts';

/** Beams of stage light over the heads of an audience. */
export async function concert(): Promise<string> {
  const chance = chanceFrom(84);
  const smoke = noiseFrom(140, 5);
  const lamps = times(9).map((i) => 90 + i * 128);
  return [
    rect(0, 0, W, H, [
      [0, '#0a0818'],
      [0.5, '#2a1545'],
      [0.75, '#7a2350'],
      [1, '#150b1c'],
    ]),
    glow(600, 520, 520, '#ff6f61', 0.75),
    glow(600, 500, 240, '#ffd9a0', 0.8),
    blurred(
      3,
      ...lamps.flatMap((x, i) => [
        beam(
          x,
          46,
          x + (600 - x) * 0.3 + chance.between(-130, 130),
          640,
          88,
          i % 3 === 1 ? '#7fd0ff' : '#ff9f6e',
          0.42,
        ),
        beam(x, 46, x + chance.between(-300, 300), 560, 52, i % 2 ? '#c58bff' : '#ffd59a', 0.3),
      ]),
    ),
    await texture({ x: 0, y: 0, width: W, height: 640, grain: 4 }, (u, v) => ({
      colour: [255, 170, 160],
      opacity: slope(0.42, 0.8, smoke(u * 4, v * 5)) * 0.34 * slope(0, 0.4, v),
    })),
    ...lamps.flatMap((x) => [rect(x - 13, 26, 26, 24, '#07060d', 'rx="4"'), glow(x, 50, 46, '#ffffff', 1)]),
    line(0, 30, W, 30, '#0b0914', 9),
    line(0, 8, W, 8, '#0b0914', 5),
    ...times(40).map((i) => line(i * 31, 8, i * 31 + 15, 30, '#0b0914', 2.4)),
    stage(),
    mist(520, 150, '#ff9a80', 0.3),
    blurred(2.5, ...audience(chance, 620, 36, 0.62, '#3a1531', 0.1)),
    mist(590, 110, '#ff8b70', 0.25),
    ...audience(chance, 690, 22, 1, '#1b0b1d', 0.22),
    ...audience(chance, 786, 13, 1.75, '#08050d', 0),
    ...times(5).map(() => phone(chance)),
  ].join('');
}

function beam(
  x: number,
  y: number,
  toX: number,
  toY: number,
  wide: number,
  colour: string,
  strength: number,
): string {
  const light = paint([
    [0, colour, strength],
    [0.6, colour, strength * 0.4],
    [1, colour, 0],
  ]);
  return (
    light.def +
    path(
      `M${x - 5},${y} L${(toX - wide).toFixed(0)},${toY} H${(toX + wide).toFixed(0)} L${x + 5},${y} Z`,
      light.url,
    )
  );
}

/** A conductor and a few players, small against the light. */
const stage = () =>
  rect(250, 556, 700, 70, '#170a18') +
  [340, 402, 466, 744, 806, 868]
    .map(
      (x) =>
        path(
          `M${x - 15},560 C${x - 16},530 ${x - 9},518 ${x},518 C${x + 9},518 ${x + 16},530 ${x + 15},560 Z`,
          '#200d1e',
        ) +
        circle(x, 508, 8, '#200d1e') +
        line(x + 6, 534, x + 26, 522, '#200d1e', 2.6),
    )
    .join('') +
  path('M584,560 L588,512 C584,486 590,476 602,476 C614,476 620,488 616,512 L620,560 Z', '#150913') +
  circle(602, 464, 9.5, '#150913') +
  line(592, 490, 560, 462, '#150913', 5) +
  line(612, 490, 648, 456, '#150913', 5) +
  line(648, 456, 668, 444, '#2a1420', 1.6);

function audience(
  chance: Chance,
  y: number,
  count: number,
  size: number,
  fill: string,
  raised: number,
): string[] {
  return times(count).map((i) => {
    const x = ((i + 0.5) / count) * W + chance.between(-20, 20);
    const top = y + chance.between(-16, 18) * size;
    const [head, wide] = [19 * size, chance.between(44, 54) * size];
    const body = path(
      `M${x - wide},${H + 20} C${x - wide},${top + 40 * size} ${x - 22 * size},${top + 30 * size} ${x - 10 * size},${top + 12 * size} h${20 * size} C${x + 22 * size},${top + 30 * size} ${x + wide},${top + 40 * size} ${x + wide},${H + 20} Z`,
      fill,
    );
    const hair = chance.unit() < 0.3 ? ellipse(x, top + 4 * size, head * 1.12, head * 1.35, fill) : '';
    const rim = path(
      `M${x - head * 0.9},${top - head * 0.5} A${head},${head * 1.1} 0 0 1 ${x + head * 0.9},${top - head * 0.5}`,
      'none',
      `stroke="#ff9d78" stroke-width="${1.6 * size}" stroke-opacity="0.5"`,
    );
    const side = chance.unit() < 0.5 ? -1 : 1;
    const arm =
      chance.unit() < raised
        ? path(
            `M${x + side * 34 * size},${top + 58 * size} C${x + side * 50 * size},${top} ${x + side * 38 * size},${top - 50 * size} ${x + side * 34 * size},${top - 74 * size}`,
            'none',
            `stroke="${fill}" stroke-width="${13 * size}" stroke-linecap="round"`,
          ) + ellipse(x + side * 33 * size, top - 84 * size, 8 * size, 11 * size, fill)
        : '';
    return arm + body + hair + ellipse(x, top, head, head * 1.18, fill) + rim;
  });
}

function phone(chance: Chance): string {
  const [x, y] = [chance.between(140, 1060), chance.between(640, 700)];
  return (
    glow(x + 9, y + 14, 34, '#cfe4ff', 0.4) +
    rect(x, y, 18, 30, '#0b0a12', 'rx="3"') +
    rect(x + 2, y + 3, 14, 24, [
      [0, '#ffd0b0'],
      [1, '#e06a6a'],
    ])
  );
}

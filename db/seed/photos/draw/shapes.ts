import type { Noise } from './noise.ts';
import { type Chance, times } from './random.ts';

/** Drawings are 1200 units wide and 800 high. */
export const [W, H] = [1200, 800];

export type Stop = [offset: number, colour: string, opacity?: number];

let paints = 0;

/** A gradient and the address to fill with: "down", "across" or "round" (from the middle outwards). */
export function paint(
  stops: Stop[],
  way: 'down' | 'across' | 'round' = 'down',
): { def: string; url: string } {
  paints++;
  const id = `p${paints}`;
  const inside = stops
    .map(
      ([offset, colour, opacity = 1]) =>
        `<stop offset="${offset}" stop-color="${colour}" stop-opacity="${opacity}"/>`,
    )
    .join('');
  const tag = way === 'round' ? 'radialGradient' : 'linearGradient';
  const line =
    way === 'down' ? 'x1="0" y1="0" x2="0" y2="1"' : way === 'across' ? 'x1="0" y1="0" x2="1" y2="0"' : '';
  return { def: `<${tag} id="${id}" ${line}>${inside}</${tag}>`, url: `url(#${id})` };
}

export function rect(
  x: number,
  y: number,
  width: number,
  height: number,
  fill: string | Stop[],
  more = '',
): string {
  const made = typeof fill === 'string' ? { def: '', url: fill } : paint(fill);
  return `${made.def}<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${made.url}" ${more}/>`;
}

export const path = (d: string, fill: string, more = ''): string => `<path d="${d}" fill="${fill}" ${more}/>`;
export const circle = (x: number, y: number, r: number, fill: string, more = ''): string =>
  `<circle cx="${x}" cy="${y}" r="${r}" fill="${fill}" ${more}/>`;
export const ellipse = (x: number, y: number, rx: number, ry: number, fill: string, more = ''): string =>
  `<ellipse cx="${x}" cy="${y}" rx="${rx}" ry="${ry}" fill="${fill}" ${more}/>`;
export const line = (
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  colour: string,
  width: number,
  more = '',
): string =>
  `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" ${more}/>`;

/** Things out of focus or in haze. */
export function blurred(amount: number, ...inside: string[]): string {
  paints++;
  return `<filter id="b${paints}" x="-20%" y="-20%" width="140%" height="140%"><feGaussianBlur stdDeviation="${amount}"/></filter><g filter="url(#b${paints})">${inside.join('')}</g>`;
}
/** A band of mist or haze that thins out above and below. */
export const mist = (y: number, height: number, colour: string, thickness: number): string =>
  rect(-10, y, W + 20, height, [
    [0, colour, 0],
    [0.5, colour, thickness],
    [1, colour, 0],
  ]);
export const faded = (opacity: number, ...inside: string[]): string =>
  `<g opacity="${opacity}">${inside.join('')}</g>`;
export const moved = (x: number, y: number, scale: number, inside: string): string =>
  `<g transform="translate(${x} ${y}) scale(${scale})">${inside}</g>`;
/** Upside down below the line `y`, as water shows it. */
export const mirrored = (y: number, inside: string): string =>
  `<g transform="translate(0 ${2 * y}) scale(1 -1)">${inside}</g>`;
/** A light that fades outwards. */
export function glow(x: number, y: number, r: number, colour: string, strength = 1): string {
  const { def, url } = paint(
    [
      [0, colour, strength],
      [0.25, colour, strength * 0.45],
      [0.6, colour, strength * 0.12],
      [1, colour, 0],
    ],
    'round',
  );
  return `${def}${circle(x, y, r, url)}`;
}

/** The outline of hills: filled from the line down to the bottom. */
export function ridge(
  noise: Noise,
  y: number,
  height: number,
  roughness: number,
  fill: string | Stop[],
  bottom = H,
): string {
  const points = times(241).map((i) => {
    const x = i * 5;
    return `${x},${(y - (noise((x / W) * roughness, 3.7) - 0.5) * 2 * height).toFixed(1)}`;
  });
  const made = typeof fill === 'string' ? { def: '', url: fill } : paint(fill);
  return `${made.def}<polygon points="0,${bottom} ${points.join(' ')} ${W},${bottom}" fill="${made.url}"/>`;
}

/** Light lying on water: short flat strokes, shorter and thinner towards the horizon. */
export function ripples(
  chance: Chance,
  from: number,
  to: number,
  count: number,
  colour: string,
  where?: { x: number; spread: number },
): string {
  return times(count)
    .map(() => {
      const depth = chance.unit() ** 1.6;
      const y = from + (to - from) * depth;
      const near = 0.25 + depth;
      const middle = where
        ? where.x + (chance.unit() + chance.unit() - 1) * where.spread * (0.5 + depth)
        : chance.between(0, W);
      const opacity = chance.between(0.08, 0.5) * (where ? 1 : 0.6);
      return ellipse(
        +middle.toFixed(1),
        +y.toFixed(1),
        +(chance.between(8, 46) * near).toFixed(1),
        +(chance.between(0.5, 1.7) * near).toFixed(2),
        colour,
        `fill-opacity="${opacity.toFixed(2)}"`,
      );
    })
    .join('');
}

/** Lights out of focus. */
export const bokeh = (
  chance: Chance,
  count: number,
  area: [number, number, number, number],
  colours: string[],
  size: [number, number],
): string =>
  times(count)
    .map(() => {
      const [x, y, r] = [
        chance.between(area[0], area[2]),
        chance.between(area[1], area[3]),
        chance.between(...size),
      ];
      const colour = chance.pick(colours);
      return `${circle(x, y, r, colour, `fill-opacity="${chance.between(0.12, 0.4).toFixed(2)}"`)}${circle(x, y, r * 0.96, 'none', `stroke="${colour}" stroke-opacity="0.35" stroke-width="${r * 0.08}"`)}`;
    })
    .join('');

/** A row of conifers standing on a line. */
export function conifers(
  chance: Chance,
  count: number,
  ground: (x: number) => number,
  size: [number, number],
  fill: string,
): string {
  const d = times(count).map((i) => {
    const x = ((i + chance.between(-0.4, 0.4)) / count) * (W + 60) - 30;
    const [tall, wide] = [chance.between(...size), chance.between(0.2, 0.28)];
    const y = ground(x) + 6;
    const steps = times(6).map((step) => {
      const down = ((step + 1) / 6) * tall;
      const out = (down * wide * chance.between(0.8, 1.15)).toFixed(1);
      return [
        `${(x + +out).toFixed(1)},${(y - tall + down).toFixed(1)}`,
        `${(x + +out * 0.55).toFixed(1)},${(y - tall + down - tall * 0.03).toFixed(1)}`,
      ];
    });
    const right = steps.flat();
    const left = steps.flat().map((point) => {
      const [px = 0, py = 0] = point.split(',').map(Number);
      return `${(2 * x - px).toFixed(1)},${py}`;
    });
    return `M${x.toFixed(1)},${(y - tall).toFixed(1)} L${right.join(' ')} L${left.reverse().join(' ')} Z`;
  });
  return path(d.join(' '), fill);
}

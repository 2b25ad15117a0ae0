import type { FocalPoint } from '#db/index.ts';

/** A page's policy allows no style attributes: a point is a class per axis, in tenths. */
const tenths = (share: number): number => Math.round(Math.min(1, Math.max(0, share)) * 10);

/** "fx3 fy7" for a point at 30 % of the width and 70 % of the height: what crops keep in sight (components/site/css/focal.css). */
export const focalClasses = ({ x, y }: FocalPoint): string => `fx${tenths(x)} fy${tenths(y)}`;

/** The same point on three decimals, within the picture. */
export function focalPoint({ x, y }: FocalPoint): FocalPoint {
  const within = (share: number) => Math.round(Math.min(1, Math.max(0, share)) * 1000) / 1000;
  return { x: within(x), y: within(y) };
}

/** A step of an arrow key in the picker; null for other keys. */
export function focalStep({ x, y }: FocalPoint, key: string, isLarge = false): FocalPoint | null {
  const step = isLarge ? 0.1 : 0.02;
  const moves: Record<string, [number, number]> = {
    ...{ ArrowLeft: [-step, 0], ArrowRight: [step, 0] },
    ...{ ArrowUp: [0, -step], ArrowDown: [0, step] },
  };
  const move = Object.hasOwn(moves, key) ? moves[key] : undefined;
  return move ? focalPoint({ x: x + move[0], y: y + move[1] }) : null;
}

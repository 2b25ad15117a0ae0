import { type Figure, perSecond } from './figure.ts';
import { compare, type Target } from './load.ts';
import type { Measured } from './newsroom.ts';

/** Whether a large store answers readers as fast as a small one. */
export async function sizeFigures(small: Measured, large: Measured): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const page of ['story', 'front', 'section'] as const) {
    const [many, few] = [large, small].map(({ server, paths }) => ({
      url: `http://127.0.0.1:${server.port}${paths[page]}`,
      pid: server.pid,
    })) as [Target, Target];
    const { first, second, ratio } = await compare(many, few);
    figures.push({
      name: `${page} page, 10,000 stories : 10`,
      value: `${ratio.toFixed(2)} (${perSecond(first)} : ${perSecond(second)})`,
      promise: '≥ 0.9',
      kept: ratio >= 0.9,
    });
  }
  return figures;
}

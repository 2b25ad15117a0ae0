import { type Figure, perSecond } from './figure.ts';
import { inTurns } from './load.ts';
import type { Measured } from './newsroom.ts';

/** Whether a large store answers readers as fast as a small one. */
export async function sizeFigures(small: Measured, large: Measured): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const page of ['story', 'front', 'section'] as const) {
    const [few = 0, many = 0] = await inTurns(
      [small, large].map(({ server, paths }) => ({
        url: `http://127.0.0.1:${server.port}${paths[page]}`,
        pid: server.pid,
      })),
      3,
    );
    figures.push({
      name: `${page} page, 10,000 stories : 10`,
      value: `${(many / few).toFixed(2)} (${perSecond(many)} : ${perSecond(few)})`,
      promise: '≥ 0.9',
      kept: many / few >= 0.9,
    });
  }
  return figures;
}

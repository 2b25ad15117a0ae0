import { type Chance, chanceFrom, times } from '../draw/random.ts';
import { blurred, faded, glow, H, line, mirrored, rect, ripples, W } from '../draw/shapes.ts';
import { clouds, sky } from '../draw/sky.ts';

const shore = 612;

/** City towers with lit windows under an evening sky, seen across the water. */
export async function skyline(): Promise<string> {
  const chance = chanceFrom(23);
  const far = row(chance, 46, [70, 190], [26, 52], '#6f6485', null);
  const middle = row(chance, 30, [90, 270], [34, 66], '#453f63', ['#f5b76a', '#e08f5f']);
  const near = row(chance, 20, [60, 210], [52, 92], '#262440', ['#ffd891', '#ffc266', '#ffe9bd', '#9fc3e8']);
  const towers = tower(chance, 372, 76, 392) + tower(chance, 468, 62, 318) + tower(chance, 742, 84, 348);
  const town = `${faded(0.8, far)}${middle}${towers}${near}`;
  return [
    sky(
      [
        [0, '#1d2a55'],
        [0.35, '#4c4a80'],
        [0.62, '#b56a86'],
        [0.85, '#f0a075'],
        [1, '#ffd7a0'],
      ],
      shore,
    ),
    await clouds({
      seed: 41,
      to: 520,
      cover: 0.55,
      scale: [2.4, 6],
      light: [248, 170, 140],
      shadow: [78, 68, 118],
    }),
    glow(930, shore - 30, 380, '#ffbf7d', 0.75),
    town,
    rect(0, shore, W, H - shore, [
      [0, '#c98a80'],
      [0.25, '#6b5a7c'],
      [1, '#171c3a'],
    ]),
    faded(0.62, blurred(4, mirrored(shore, town))),
    ripples(chance, shore + 2, H, 900, '#141a38'),
    ripples(chance, shore + 2, H, 260, '#ffcf94', { x: 560, spread: 460 }),
    rect(0, shore - 2, W, 5, '#141428'),
  ].join('');
}

function row(
  chance: Chance,
  count: number,
  tall: [number, number],
  wide: [number, number],
  fill: string,
  lights: string[] | null,
): string {
  return times(count)
    .map((i) => {
      const x = (i / count) * (W + 40) - 30 + chance.between(-8, 8);
      return building(chance, x, chance.between(...wide), chance.between(...tall), fill, lights);
    })
    .join('');
}

function tower(chance: Chance, x: number, width: number, height: number): string {
  return (
    building(chance, x, width, height, '#32304f', ['#ffdf9e', '#ffc266', '#f7a35f']) +
    rect(x + width * 0.2, shore - height - 22, width * 0.6, 24, '#32304f') +
    line(x + width / 2, shore - height - 20, x + width / 2, shore - height - 78, '#32304f', 2.4) +
    glow(x + width / 2, shore - height - 78, 9, '#ff6a5c', 0.9)
  );
}

function building(
  chance: Chance,
  x: number,
  width: number,
  height: number,
  fill: string,
  lights: string[] | null,
): string {
  const top = shore - height;
  const windows = lights
    ? times(Math.floor(height / 11)).flatMap((story) => {
        const onThisFloor = chance.between(0.1, 0.62);
        return times(Math.floor((width - 8) / 8)).map((i) =>
          chance.unit() < onThisFloor
            ? rect(
                x + 5 + i * 8,
                top + 8 + story * 11,
                4,
                5,
                chance.pick(lights),
                `fill-opacity="${chance.between(0.35, 0.95).toFixed(2)}"`,
              )
            : '',
        );
      })
    : [];
  return (
    rect(x, top, width, height + 2, fill) +
    rect(x, top, 3, height, '#ffb98c', 'fill-opacity="0.16"') +
    windows.join('')
  );
}

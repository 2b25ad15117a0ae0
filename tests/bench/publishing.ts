import { ask } from '../support/ask.ts';
import { publishStory, rewrite } from '../support/stories.ts';
import { type Figure, median, milliseconds } from './figure.ts';
import type { Measured } from './newsroom.ts';

const times = 100;

/** From sending PUT …/publication to the story page showing the new text, and whether the first request ever was old. */
export async function publishingFigures({ server, editor, storyId, paths }: Measured): Promise<Figure[]> {
  const took: number[] = [];
  let fresh = 0;
  for (let n = 0; n < times; n++) {
    const words = `Edition ${n}, and nothing before it.`;
    await rewrite(editor, storyId, 'Ferry fares to rise in spring', words);
    const sent = performance.now();
    await publishStory(editor, storyId);
    const { text } = await ask(server, paths.story, { headers: { 'accept-encoding': 'br' } });
    took.push(performance.now() - sent);
    if (text.includes(words)) fresh += 1;
  }
  const middle = median(took);
  return [
    {
      name: 'Publish sent → page shows it, median',
      value: `${milliseconds(middle)} (slowest ${milliseconds(Math.max(...took))})`,
      promise: '≤ 40 ms',
      kept: middle <= 40,
    },
    {
      name: 'First request after the answer is new',
      value: `${fresh} of ${times}`,
      promise: 'all',
      kept: fresh === times,
    },
  ];
}

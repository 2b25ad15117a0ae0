import { expect, test } from 'vitest';
import { inTurn } from './in-turn.ts';

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

test('what is asked under one key runs in turn, a failure holds up nobody, other keys do not wait', async () => {
  const owner = {};
  const seen: string[] = [];
  const act = (name: string, milliseconds: number) => async () => {
    seen.push(`${name} begins`);
    await wait(milliseconds);
    seen.push(`${name} ends`);
    if (name === 'broken') throw new Error('broken');
    return name;
  };
  const all = [
    inTurn(owner, 'story', act('broken', 20)),
    inTurn(owner, 'story', act('second', 1)),
    inTurn(owner, 'other', act('other', 5)),
  ];
  const results = await Promise.allSettled(all);
  expect(results.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled']);
  expect(seen.filter((line) => !line.startsWith('other'))).toEqual([
    'broken begins',
    'broken ends',
    'second begins',
    'second ends',
  ]);
  expect(seen.indexOf('other ends')).toBeLessThan(seen.indexOf('broken ends'));
});

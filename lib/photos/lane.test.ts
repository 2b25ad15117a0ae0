import { expect, test } from 'vitest';
import { oneAtATime, whenNobodyWaits } from './lane.ts';

test('one at a time, and what nobody waits for comes last', async () => {
  const order: string[] = [];
  let atOnce = 0;
  const work = (name: string) => async () => {
    atOnce += 1;
    expect(atOnce).toBe(1);
    order.push(name);
    await new Promise((resolve) => setTimeout(resolve, 2));
    atOnce -= 1;
    return name;
  };
  const all = [
    whenNobodyWaits(work('late 1')),
    whenNobodyWaits(work('late 2')),
    oneAtATime(work('upload 1')),
    whenNobodyWaits(work('late 3')),
    oneAtATime(work('upload 2')),
  ];
  await Promise.all(all);
  expect(order).toEqual(['late 1', 'upload 1', 'upload 2', 'late 2', 'late 3']);
});

test('a fault of one keeps nobody else waiting', async () => {
  const fault = oneAtATime(async () => {
    throw new Error('damaged');
  });
  const next = oneAtATime(async () => 'done');
  await expect(fault).rejects.toThrow('damaged');
  expect(await next).toBe('done');
});

import { expect, onTestFinished, test } from 'vitest';
import { openStore, type Store } from '#db/index.ts';
import { systemClock } from '#lib/clock.ts';
import { type JobKind, jobOf, startRunner } from '#lib/jobs/runner.ts';
import { aContext } from '../support/context.ts';
import { freshStore } from '../support/store.ts';

const leasing = { for: 900, renewedEvery: 50 };
const job = () => jobOf({ clock: systemClock }, 'draw');
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** A process of the newsroom, as far as its jobs go. */
async function aProcess(store: Store, draw: JobKind) {
  const services = await aContext(store, null, { clock: systemClock });
  return startRunner(services, { draw }, leasing);
}

test('a job that takes longer than its lease is done once, by the process that has it', async () => {
  const store = await freshStore();
  const other = await openStore(`file:${store.file}`);
  let drawn = 0;
  const draw = async () => {
    drawn += 1;
    await pause(2500);
  };
  await store.jobs.add(job());
  const runners = [await aProcess(store, draw), await aProcess(other, draw)];
  await pause(2700);
  for (const runner of runners) await runner.stop();
  await other.close();
  expect(drawn).toBe(1);
});

test('a job of a process that was killed is taken up again within seconds', async () => {
  const store = await freshStore();
  const killed = await openStore(`file:${store.file}`);
  await store.jobs.add(job());
  const begun = Promise.withResolvers<void>();
  const never = Promise.withResolvers<void>();
  const dying = await aProcess(killed, () => {
    begun.resolve();
    return never.promise;
  });
  onTestFinished(() => {
    never.resolve();
    return dying.stop();
  });
  await begun.promise;
  await killed.close();

  const again = Promise.withResolvers<void>();
  const runner = await aProcess(store, async () => again.resolve());
  await again.promise;
  await runner.stop();
});

test('a job that ends every process which takes it is left with its error after five tries', async () => {
  const store = await freshStore();
  const deadly = job();
  await store.jobs.add(deadly);
  for (let n = 1; n <= 5; n++) {
    const now = systemClock.now();
    expect(await store.jobs.take(now, now)).toMatchObject({ attempts: n });
  }
  const after = { ...jobOf({ clock: systemClock }, 'draw'), payload: { after: true } };
  await store.jobs.add(after);
  const done = Promise.withResolvers<unknown>();
  const runner = await aProcess(store, async (_services, payload) => done.resolve(payload));
  expect(await done.promise).toEqual({ after: true });
  await runner.stop();
  expect(await store.jobs.take(systemClock.now() + 24 * 3_600_000, 0)).toBeNull();
});

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { openStore } from '#db/index.ts';
import { systemClock } from '#lib/clock.ts';
import { readConfig } from '#lib/config.ts';
import { purgeJob } from '#lib/jobs/purge.job.ts';
import { startRunner } from '#lib/jobs/runner.ts';
import { aContext } from '../support/context.ts';
import { freshStore } from '../support/store.ts';

/** A CDN's address for purges, which refuses the first so many. */
async function aCdn(refusals: number) {
  const told: { keys: string[]; paths: string[]; header: string | undefined }[] = [];
  const heard = Promise.withResolvers<void>();
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (part) => {
      body += part;
    });
    request.on('end', () => {
      told.push({ ...JSON.parse(body), header: request.headers['surrogate-key'] });
      response.writeHead(told.length <= refusals ? 503 : 200).end();
      if (told.length > refusals) heard.resolve();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/purge`,
    told,
    heard: heard.promise,
  };
}

test('what is cleared is a job of the same transaction, which tells the CDN keys and paths', async () => {
  const { file } = await freshStore();
  const store = await openStore(`file:${file}`, { purges: true });
  const cdn = await aCdn(0);
  const page = {
    path: '/',
    build: 'b',
    status: 200,
    type: 'text/html',
    etag: 'e',
    expiresAt: null,
    madeAt: 1,
  };
  const bytes = { gzip: new Uint8Array([1]), brotli: new Uint8Array([2]) };
  await store.pages.put({ ...page, ...bytes }, ['list:front'], store.pages.epoch());
  await store.pages.clear(['list:front', 'story:1']);
  expect(await store.acts.purgeOf('story:1', 0)).toMatchObject({ lane: 'urgent', doneAt: null });
  const services = await aContext(store, null, {
    clock: systemClock,
    config: readConfig({ NEWSROOM_PURGE_URL: cdn.url }),
  });
  const runner = startRunner(services, { purge: purgeJob }, undefined, 'urgent');
  await cdn.heard;
  await runner.stop();
  expect(cdn.told).toEqual([{ keys: ['list:front', 'story:1'], paths: ['/'], header: 'list:front story:1' }]);
  expect((await store.acts.purgeOf('story:1', 0))?.doneAt).not.toBeNull();
  await store.close();
});

test('a CDN that refuses is told again later, and the refusal shows', async () => {
  const { file } = await freshStore();
  const store = await openStore(`file:${file}`, { purges: true });
  const cdn = await aCdn(1);
  await store.pages.clear(['story:1']);
  let now = Date.now() + 1000;
  const services = await aContext(store, null, {
    clock: { now: () => now },
    config: readConfig({ NEWSROOM_PURGE_URL: cdn.url }),
  });
  const runner = startRunner(services, { purge: purgeJob }, undefined, 'urgent');
  await expect.poll(async () => (await store.acts.purgeOf('story:1', 0))?.error).toContain('503');
  now += 60_000;
  runner.wake();
  await cdn.heard;
  await runner.stop();
  expect(await store.acts.purgeOf('story:1', 0)).toMatchObject({ error: null });
  await store.close();
});

test('without a CDN nothing is noted', async () => {
  const store = await freshStore();
  await store.pages.clear(['story:1']);
  expect(await store.acts.purgeOf('story:1', 0)).toBeNull();
});

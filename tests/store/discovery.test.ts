import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { changeDiscovery, readDiscovery } from '#lib/discovery/discovery.ts';
import { tellOfChangesJob } from '#lib/jobs/tell-of-changes.job.ts';
import { loadAdsTxt, loadIndexNowKey, loadSecurityTxt, securityText } from '#lib/reading/plain-files.ts';
import { readingOf } from '#lib/reading/reading.ts';
import { aContext } from '../support/context.ts';
import { aNewsroom, anAudit, aPartner, aPerson, noon, published } from '../support/rows.ts';
import { freshStore } from '../support/store.ts';

const day = 86_400_000;

/** Somebody who is told of changes, and says yes or no. */
async function aListener() {
  const heard: { path: string; type: string | undefined; body: string }[] = [];
  const mood = { status: 200 };
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (part) => {
      body += part;
    });
    request.on('end', () => {
      heard.push({ path: request.url ?? '', type: request.headers['content-type'], body });
      response.writeHead(mood.status).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, heard, mood };
}

async function aDesk() {
  const store = await freshStore();
  const { addStory, editor } = await aNewsroom(store);
  const admin = aPerson({ role: 'admin' });
  await store.people.add(admin, anAudit());
  const ctx = await aContext(store, admin);
  const jobs = async () => {
    const taken = [];
    for (
      let job = await store.jobs.take(noon + day, noon + 2 * day, 'slow');
      job;
      job = await store.jobs.take(noon + day, noon + 2 * day, 'slow')
    )
      taken.push(job);
    return taken.filter(({ kind }) => kind === 'tell of changes');
  };
  return { store, addStory, editor, ctx, jobs };
}

test('nobody is told of anything until settings name somebody', async () => {
  const { store, addStory, jobs } = await aDesk();
  await published(store, await addStory());
  expect(await jobs()).toEqual([]);
});

test('publish, correction, unpublish and kill are told to the hub by feed and to IndexNow by address', async () => {
  const { store, addStory, editor, ctx, jobs } = await aDesk();
  const { url, heard } = await aListener();
  const answer = await changeDiscovery(ctx, { hubUrl: `${url}/hub`, indexNowUrl: `${url}/indexnow` });
  expect(answer.indexNowKey).toMatch(/^[0-9a-f]{32}$/);

  const story = await published(store, await addStory({ slug: 'ferry' }));
  const note = {
    id: story.id,
    storyId: story.id,
    type: 'correction' as const,
    text: 'So.',
    at: noon,
    n: 1,
    editedAt: null,
  };
  await store.acts.addCorrection({
    correction: note,
    by: editor.id,
    movesTime: false,
    clear: [],
    audit: anAudit(),
  });
  const live = (await store.stories.byId(story.id))?.liveVersionId ?? null;
  const kill = { storyId: story.id, reason: 'No.', notice: '', by: editor.id, at: noon };
  await store.acts.kill({ kill, liveVersionId: live, clear: [], audit: anAudit() });
  const noted = await jobs();
  expect(noted).toHaveLength(3);
  for (const job of noted) await tellOfChangesJob(ctx, job.payload);

  const indexNow = heard.filter(({ path }) => path === '/indexnow');
  expect(indexNow).toHaveLength(3);
  expect(JSON.parse(indexNow[0]?.body ?? '')).toEqual({
    host: 'localhost:3000',
    key: answer.indexNowKey,
    keyLocation: `http://localhost:3000/${answer.indexNowKey}.txt`,
    urlList: ['http://localhost:3000/2026/11/23/ferry'],
  });
  const hub = heard.filter(({ path }) => path === '/hub');
  expect(hub).toHaveLength(3);
  expect(hub[0]?.type).toBe('application/x-www-form-urlencoded');
  const form = new URLSearchParams(hub[0]?.body);
  expect(form.get('hub.mode')).toBe('publish');
  expect(form.getAll('hub.url')).toEqual(
    ['rss.xml', 'atom.xml', 'feed.json', 'world.xml', 'world.atom', 'world.json'].map(
      (name) => `http://localhost:3000/feeds/${name}`,
    ),
  );
});

test('a new address and the former one are told together; a noindexed story only to the hub', async () => {
  const { store, addStory, ctx, jobs } = await aDesk();
  const { url, heard } = await aListener();
  await changeDiscovery(ctx, { hubUrl: `${url}/hub`, indexNowUrl: `${url}/indexnow` });
  const quiet = aPartner({ canonical: 'noindex' });
  await store.masthead.addPartner(quiet, anAudit());
  const story = await published(store, await addStory({ slug: 'before' }));
  await published(store, story, { path: '/2026/11/23/after', slug: 'after' });
  await published(store, await addStory({ slug: 'quiet', partnerId: quiet.id }));
  for (const job of await jobs()) await tellOfChangesJob(ctx, job.payload);
  // Jobs of one instant go in any order.
  const urls = heard
    .filter(({ path }) => path === '/indexnow')
    .map(({ body }) => JSON.parse(body).urlList.toSorted())
    .toSorted((one, other) => one.length - other.length);
  expect(urls).toEqual([
    ['http://localhost:3000/2026/11/23/before'],
    ['http://localhost:3000/2026/11/23/after', 'http://localhost:3000/2026/11/23/before'],
  ]);
  expect(heard.filter(({ path }) => path === '/hub')).toHaveLength(3);
});

test('who does not say yes is told again, and the desk sees why', async () => {
  const { store, addStory, ctx, jobs } = await aDesk();
  const { url, mood } = await aListener();
  await changeDiscovery(ctx, { hubUrl: url });
  await published(store, await addStory());
  const [job] = await jobs();
  if (!job) throw new Error('Nothing was noted.');
  mood.status = 503;
  await expect(tellOfChangesJob(ctx, job.payload)).rejects.toThrow('The hub answered 503.');
  await store.jobs.failed(job.id, 'The hub answered 503.', noon);
  expect((await readDiscovery(ctx)).lastTold).toEqual({
    at: noon,
    state: 'failed',
    error: 'The hub answered 503.',
  });
  mood.status = 204;
  await tellOfChangesJob(ctx, job.payload);
  await changeDiscovery(ctx, { hubUrl: 'http://127.0.0.1:1' });
  await expect(tellOfChangesJob(ctx, job.payload)).rejects.toThrow('The hub did not answer');
});

test('ads.txt, security.txt and the key are there as settings say, and security.txt ends with its last day', async () => {
  const { store, ctx } = await aDesk();
  const asked = (path: string) => ({ path, params: {}, query: new URLSearchParams() });
  const reading = readingOf(ctx);
  expect(await loadAdsTxt(reading)).toBe(null);
  expect(await loadSecurityTxt(reading)).toBe(null);
  expect(await loadIndexNowKey(reading, asked('/.txt'))).toBe(null);
  await expect(changeDiscovery(ctx, { securityContact: 'safe@news.example' })).rejects.toThrow(
    'needs a last day',
  );
  const { indexNowKey } = await changeDiscovery(ctx, {
    adsTxt: 'example.com, pub-1, DIRECT\r\n',
    securityContact: 'safe@news.example',
    securityExpires: '2026-11-30',
    indexNowUrl: 'https://api.indexnow.example/',
  });
  expect(await loadAdsTxt(reading)).toMatchObject({ data: 'example.com, pub-1, DIRECT\n', tags: ['site'] });
  expect(await loadIndexNowKey(reading, asked(`/${indexNowKey}.txt`))).toMatchObject({ data: indexNowKey });
  expect(await loadIndexNowKey(reading, asked(`/${'0'.repeat(32)}.txt`))).toBe(null);
  const security = await loadSecurityTxt(reading);
  if (!security || 'redirect' in security) throw new Error('There is no security.txt.');
  // Midnight in New York.
  const end = Date.UTC(2026, 11, 1, 5);
  expect(security.expiresAt).toBe(end);
  expect(securityText(security.data)).toBe(
    [
      'Contact: mailto:safe@news.example',
      'Expires: 2026-12-01T05:00:00.000Z',
      'Preferred-Languages: en',
      'Canonical: http://localhost:3000/.well-known/security.txt',
      '',
    ].join('\n'),
  );
  expect(await loadSecurityTxt(readingOf({ ...ctx, clock: { now: () => end } }))).toBe(null);
  expect((await store.masthead.settings()).adsTxt).toContain('pub-1');
});

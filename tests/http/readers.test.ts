import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AuditAnswer, List, StoryAnswer } from '#lib/answers.ts';
import { ask } from '../support/ask.ts';
import { type Client, signInAs } from '../support/client.ts';
import { openTab } from '../support/live-tab.ts';
import { type RunningServer, startServer } from '../support/server.ts';
import { documentOf, makeDesk, makeStory, publishStory, rewrite } from '../support/stories.ts';
import { Writer } from '../support/writer.ts';

let server: RunningServer;
let editor: Client;

beforeAll(async () => {
  server = await startServer({ env: { NEWSROOM_READERS: '2' } });
  editor = await signInAs(server, 'editor');
});
afterAll(() => server?.remove());

const readers = () =>
  readFileSync(`/proc/${server.pid}/task/${server.pid}/children`, 'utf8').trim().split(' ').map(Number);

/** Asks while the other processes stand still: whoever answers needs none of them. */
async function asked(path: string, still: number[]) {
  for (const pid of still) process.kill(pid, 'SIGSTOP');
  try {
    return await ask(server, path);
  } finally {
    for (const pid of still) process.kill(pid, 'SIGCONT');
  }
}
const byEach = (path: string) => {
  const [one = 0, other = 0] = readers();
  return [() => asked(path, [one]), () => asked(path, [other])];
};

async function publicStory(headline: string): Promise<{ id: string; url: string }> {
  const { id } = await makeStory(editor, await makeDesk(editor), headline);
  const { url } = await publishStory(editor, id);
  return { id, url: url ?? '' };
}

test.runIf(process.platform === 'linux')(
  'at every process the first request after a publish is new, and after an unpublish the story is gone',
  async () => {
    const { id, url } = await publicStory('Two processes');
    for (let n = 1; n <= 10; n++) {
      await rewrite(editor, id, 'Two processes', `Text number ${n}.`);
      await publishStory(editor, id);
      for (const byOne of byEach(url)) expect((await byOne()).text).toContain(`Text number ${n}.`);
    }
    await editor.ok('DELETE', `/stories/${id}/publication`);
    for (const byOne of byEach(url)) expect((await byOne()).status).toBe(404);
  },
);

test.runIf(process.platform === 'linux')(
  'a stored page waits neither for the newsroom nor for another reader process',
  async () => {
    const { url } = await publicStory('While the newsroom is busy');
    expect((await ask(server, url)).status).toBe(200);
    const [one = 0, other = 0] = readers();
    for (const busy of [one, other]) {
      const answer = await asked(url, [server.pid, busy]);
      expect(answer.text).toContain('While the newsroom is busy');
    }
  },
);

test('a visitor can not say for themselves from where they come', async () => {
  const contributor = await signInAs(server, 'contributor');
  const refused = await fetch(`${server.url}/api/newsroom/sections`, {
    method: 'POST',
    headers: {
      cookie: contributor.cookie,
      'content-type': 'application/json',
      'x-forwarded-for': '6.6.6.6',
      'x-slugline-address': '6.6.6.6',
    },
    body: '{"name":"Mine"}',
  });
  expect(refused.status).toBe(403);
  const { items } = await editor.ok<List<AuditAnswer>>('GET', '/audit?limit=100');
  const theirs = items.filter(({ actor }) => actor?.id === contributor.personId);
  expect(theirs.length).toBeGreaterThan(0);
  for (const { address } of theirs) expect(address).toMatch(/^(::ffff:)?127\.0\.0\.1$|^::1$/);
});

test('what is typed goes through to the newsroom and is there', async () => {
  const story = await editor.ok<StoryAnswer>('POST', '/stories', { document: documentOf('Typed', ['']) });
  const writer = new Writer(await openTab(server, editor), story, 'editor');
  await writer.enter();
  await writer.type('Through a reader process.');
  const { document } = await editor.ok<StoryAnswer>('GET', `/stories/${story.id}`);
  expect(JSON.stringify(document)).toContain('Through a reader process.');
});

test.runIf(process.platform === 'linux')(
  'a reader process that dies is replaced, and readers are answered meanwhile',
  async () => {
    const { url } = await publicStory('One falls');
    const [fallen = 0, other = 0] = readers();
    process.kill(fallen, 'SIGKILL');
    for (let n = 0; n < 10; n++) expect((await ask(server, url)).status).toBe(200);
    const living = () => readers().filter((pid) => pid !== fallen);
    await expect.poll(() => living().length, { timeout: 15_000 }).toBe(2);
    await expect.poll(async () => (await asked(url, [other])).status, { timeout: 15_000 }).toBe(200);
  },
);

test('a request in flight is finished before all of them end', async () => {
  const own = await startServer({ env: { NEWSROOM_READERS: '2' } });
  const { cookie } = await signInAs(own, 'reporter');
  const posted = request({
    host: '127.0.0.1',
    port: own.port,
    method: 'POST',
    path: '/api/newsroom/stories',
    headers: { cookie, 'content-type': 'application/json', 'content-length': '2', expect: '100-continue' },
  });
  const status = new Promise((resolve, reject) => {
    posted.once('response', (answer) => resolve(answer.statusCode)).once('error', reject);
  });
  posted.flushHeaders();
  await once(posted, 'continue');
  posted.write('{');
  const code = own.stop();
  await expect.poll(() => own.output()).toContain('Stopping');
  await expect.poll(() => ask(own, '/').then(() => 'answered', String)).toContain('ECONN');
  posted.end('}');
  expect(await status).toBe(201);
  expect(await code).toBe(0);
  await own.remove();
});

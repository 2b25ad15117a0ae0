import { createHash } from 'node:crypto';
import { connect } from 'node:net';
import path from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask } from '../support/ask.ts';
import { type Client, signInAs } from '../support/client.ts';
import { type RunningServer, startServer } from '../support/server.ts';
import { makeDesk, makeStory, publishStory, rewrite } from '../support/stories.ts';

let server: RunningServer;
let editor: Client;
let desk: Awaited<ReturnType<typeof makeDesk>>;

beforeAll(async () => {
  server = await startServer();
  editor = await signInAs(server, 'editor');
  desk = await makeDesk(editor);
});
afterAll(() => server?.remove());

const publicStory = async (headline: string) => {
  const { id } = await makeStory(editor, desk, headline);
  const { url } = await publishStory(editor, id);
  return { id, url: url ?? '' };
};

function countPages(): number {
  const database = new Database(path.join(server.dataFolder, 'newsroom.db'), { readonly: true });
  const count = database.prepare<[], number>('SELECT count(*) FROM page').pluck().get() ?? 0;
  database.close();
  return count;
}

test('a stored page goes out in the encoding that the visitor takes, each with a tag of its own', async () => {
  const { url } = await publicStory('Encodings differ');
  const br = await ask(server, url, { headers: { 'accept-encoding': 'gzip, deflate, br' } });
  const gzip = await ask(server, url, { headers: { 'accept-encoding': 'gzip;q=1, br;q=0.5' } });
  const plain = await ask(server, url);
  expect([br, gzip, plain].map(({ headers }) => headers['content-encoding'])).toEqual([
    'br',
    'gzip',
    undefined,
  ]);
  expect(new Set([br, gzip, plain].map(({ headers }) => headers.etag)).size).toBe(3);
  for (const answer of [br, gzip, plain]) {
    expect(answer.status).toBe(200);
    expect(answer.text).toContain('Encodings differ');
    expect(answer.text).toBe(plain.text);
    expect(answer.headers.vary).toBe('Accept-Encoding');
    expect(answer.headers['cache-control']).toBe('public, max-age=0, must-revalidate');
    expect(answer.headers['content-length']).toBe(`${answer.bytes.length}`);
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
  }
});

test('who has the page already gets 304 and no body; HEAD gets the headers alone', async () => {
  const { url } = await publicStory('Had before');
  const headers = { 'accept-encoding': 'br' };
  const first = await ask(server, url, { headers });
  const etag = first.headers.etag ?? '';
  for (const has of [etag, `W/${etag}`, `"x", ${etag}`, '*']) {
    const again = await ask(server, url, { headers: { ...headers, 'if-none-match': has } });
    expect([again.status, again.bytes.length, again.headers.etag]).toEqual([304, 0, etag]);
    expect(again.headers.vary).toBe('Accept-Encoding');
  }
  expect((await ask(server, url, { headers: { ...headers, 'if-none-match': '"other"' } })).status).toBe(200);
  const head = await ask(server, url, { method: 'HEAD', headers });
  expect([head.status, head.bytes.length, head.headers['content-length']]).toEqual([
    200,
    0,
    first.headers['content-length'],
  ]);
});

test('trackers, cookies and guesses change nothing: one page, one stored copy', async () => {
  const { url } = await publicStory('Tracked');
  const plain = await ask(server, url);
  for (const query of ['?utm_source=a&utm_medium=b', '?fbclid=x', '?gclid=1&page=7&q=z', '?%zz']) {
    const tracked = await ask(server, url + query, {
      headers: { cookie: `slugline_session=${crypto.randomUUID()}` },
    });
    expect([tracked.status, tracked.headers.etag]).toEqual([200, plain.headers.etag]);
    expect(tracked.headers['set-cookie']).toBeUndefined();
  }
  const slash = await ask(server, `${url}/?page=2`);
  expect([slash.status, slash.headers.location]).toEqual([308, `${url}?page=2`]);
});

test('the page may run its own script and style and nothing else', async () => {
  const { url } = await publicStory('Policy & <script>alert(1)</script>');
  const { headers, text } = await ask(server, url);
  const policy = `${headers['content-security-policy']}`;
  const inline = [...text.matchAll(/<(script|style)>([\s\S]*?)<\/\1>/g)].map(([, , words = '']) => words);
  expect(inline.length).toBeGreaterThan(0);
  for (const words of inline)
    expect(policy).toContain(`'sha256-${createHash('sha256').update(words).digest('base64')}'`);
  expect(policy).not.toContain('unsafe');
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(text).not.toContain('<script>alert(1)');
  expect(text).not.toMatch(/<[a-z][^>]* style=/);
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(headers['x-frame-options']).toBe('DENY');
  expect(headers['referrer-policy']).toBe('strict-origin-when-cross-origin');
});

test('an address that no honest link has is refused in a sentence, never with an error', async () => {
  for (const path of [
    '/%zz',
    '//evil.example/',
    '/a//b',
    '/world%00',
    '/a/../b',
    '/%2e%2e/x',
    `/${'a'.repeat(4000)}`,
  ]) {
    const answer = await ask(server, path);
    expect([answer.status, answer.headers.location], path).toEqual([400, undefined]);
  }
  for (const path of [
    '/%E4',
    '/caf%C3%A9',
    '/2026/13/99/none',
    '/feeds/none.xml',
    '/authors/none',
    '/_next/image?url=x',
    '/.env',
  ])
    expect([400, 404], path).toContain((await ask(server, path)).status);
  expect(await rawStatus('GET / HTTP/1.1\r\nHost: x\r\n\r\n')).toBe(200);
  expect(await rawStatus('GET http://evil.example/ HTTP/1.1\r\nHost: x\r\n\r\n')).toBe(400);
  expect(await rawStatus('GET /\0 HTTP/1.1\r\nHost: x\r\n\r\n')).toBe(400);
});

test('reader pages can only be read', async () => {
  for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH']) {
    const answer = await ask(server, '/', { method });
    expect([answer.status, answer.headers.allow], method).toEqual([405, 'GET, HEAD']);
  }
});

test('what is not there is 404, kept by nobody, and one stored page whatever is asked', async () => {
  await ask(server, '/never/asked/before');
  const stored = countPages();
  const headers = { 'accept-encoding': 'br, gzip' };
  const answers = await Promise.all(
    Array.from({ length: 300 }, (_, at) => ask(server, `/guess/${at}?page=${at}`, { headers })),
  );
  expect(countPages()).toBe(stored);
  expect(new Set(answers.map(({ headers: sent }) => sent.etag)).size).toBe(1);
  for (const answer of [...answers.slice(0, 3), await ask(server, '/2026/01/01/never-written')]) {
    expect(answer.status).toBe(404);
    expect(answer.headers['cache-control']).toBe('no-cache');
    expect(answer.text).toContain('There is no page at this address');
  }
  expect(answers[0]?.headers['content-encoding']).toBe('br');
  await publicStory('New for those who lost the way');
  expect((await ask(server, '/guess/1')).text).toContain('New for those who lost the way');
});

test('addresses that Next has for itself are no pages, and are not there in the site’s own dress', async () => {
  for (const path of ['/404', '/404?page=2', '/500', '/_error', '/_not-found', '/_global-error']) {
    // Nothing is stored, so that each is asked for where pages are made.
    await publicStory(`Before ${path}`);
    const answer = await ask(server, path);
    expect(answer.status, path).toBe(404);
    expect(answer.text, path).toContain('There is no page at this address');
  }
});

test('a search is compressed as the visitor takes it, and never stored', async () => {
  await publicStory('Dromedaries cross the border');
  const stored = countPages();
  const search = (encoding: string) =>
    ask(server, '/search?q=dromedaries', { headers: { 'accept-encoding': encoding } });
  const [br, gzip, plain] = [await search('br'), await search('gzip'), await search('identity')];
  expect([br, gzip, plain].map(({ headers }) => headers['content-encoding'])).toEqual([
    'br',
    'gzip',
    undefined,
  ]);
  for (const answer of [br, gzip, plain]) {
    expect(answer.status).toBe(200);
    expect(answer.text).toContain('<mark>Dromedaries</mark> cross the border');
    expect(answer.text).toBe(plain.text);
    expect(answer.headers.vary).toBe('Accept-Encoding');
    expect(answer.headers['content-length']).toBe(`${answer.bytes.length}`);
  }
  expect(br.bytes.length).toBeLessThan(plain.bytes.length / 2);
  expect(countPages()).toBe(stored);
});

test('the first request after publishing is new, and the first after unpublishing is gone: 100 of 100', async () => {
  const { id, url } = await publicStory('Before 0');
  let stale = 0;
  for (let n = 1; n <= 100; n++) {
    await rewrite(editor, id, `After ${n}`, `Text number ${n}.`);
    if (!(await ask(server, url)).text.includes(`Text number ${n - 1}.`) && n > 1) stale += 1;
    await publishStory(editor, id);
    const { text } = await ask(server, url);
    if (!text.includes(`Text number ${n}.`)) stale += 1;
  }
  expect(stale).toBe(0);
  for (let n = 0; n < 20; n++) {
    await editor.ok('DELETE', `/stories/${id}/publication`);
    expect((await ask(server, url)).status).toBe(404);
    await publishStory(editor, id);
    expect((await ask(server, url)).status).toBe(200);
  }
}, 120_000);

test('many visitors to a page that is not stored wait for one rendering and get the same', async () => {
  const { url } = await publicStory('A crowd at once');
  const answers = await Promise.all(Array.from({ length: 50 }, () => ask(server, url)));
  expect(new Set(answers.map(({ headers }) => headers.etag)).size).toBe(1);
  expect(answers.every(({ status, text }) => status === 200 && text.includes('A crowd at once'))).toBe(true);
});

test('a visitor can not say for themselves from where they come', async () => {
  const stranger = await ask(server, '/api/newsroom/stories', {
    headers: { 'x-slugline-address': '6.6.6.6', 'x-forwarded-for': '6.6.6.6', cookie: editor.cookie },
  });
  expect(stranger.status).toBe(200);
  const contributor = await signInAs(server, 'contributor');
  const refused = await fetch(`${server.url}/api/newsroom/sections`, {
    method: 'POST',
    headers: {
      cookie: contributor.cookie,
      'content-type': 'application/json',
      'x-slugline-address': '6.6.6.6',
    },
    body: '{"name":"Mine"}',
  });
  expect(refused.status).toBe(403);
  const audit = await editor.ok<{ items: { address: string; actor: { id: string } }[] }>(
    'GET',
    '/audit?limit=100',
  );
  const theirs = audit.items.filter(({ actor }) => actor.id === contributor.personId);
  expect(theirs.length).toBeGreaterThan(0);
  for (const { address } of theirs) expect(address).toMatch(/^(::ffff:)?127\.0\.0\.1$|^::1$/);
});

test('the newsroom is not framed and not kept by caches', async () => {
  const answer = await ask(server, '/newsroom/sign-in');
  expect(answer.status).toBe(200);
  expect(answer.headers['x-frame-options']).toBe('DENY');
  expect(answer.headers['referrer-policy']).toBe('same-origin');
  expect(answer.headers['content-security-policy']).toContain("frame-ancestors 'none'");
});

test('alive and ready say so', async () => {
  expect((await ask(server, '/healthz')).status).toBe(200);
  expect((await ask(server, '/readyz')).status).toBe(200);
});

function rawStatus(text: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket = connect(server.port, '127.0.0.1', () => socket.write(text));
    socket.once('data', (data) => {
      resolve(Number(data.toString('latin1').split(' ')[1]));
      socket.destroy();
    });
    socket.once('error', reject);
  });
}

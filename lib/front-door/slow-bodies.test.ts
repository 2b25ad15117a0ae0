import { createServer, type RequestListener } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { expect, onTestFinished, test } from 'vitest';
import { limitBody, serverOptions } from './slow-bodies.ts';

/** Wide enough that a machine which stands still for half a second harms no test. */
const quick = { whole: 1500, pause: 1000, least: 100 };
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const takesAll: RequestListener = async (request, response) => {
  const body = await text(request).catch(() => null);
  response.end(body === null ? 'cut off' : `took ${body.length}`);
};
const refuses: RequestListener = (_request, response) => {
  response.writeHead(401).end('Sign in first.');
};

type Sending = { every: number; until?: number; size?: number; method?: string };

/** Sends a body of 1,000 bytes, `size` at a time; answers what comes back. `until` is where the sender falls silent. */
async function sent(
  answer: RequestListener,
  target: string,
  { every, until = 1000, size = 50, method = 'POST' }: Sending,
): Promise<string> {
  const server = createServer(serverOptions, (request, response) => {
    limitBody(request, response, quick);
    return answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  let answered = '';
  socket.on('data', (bytes) => {
    answered += bytes;
  });
  socket.on('error', () => undefined);
  socket.write(
    `${method} ${target} HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\nConnection: close\r\n\r\n`,
  );
  for (let bytes = 0; bytes < until && !socket.destroyed; bytes += size) {
    socket.write('x'.repeat(size));
    await pause(every);
  }
  await closed;
  return answered;
}

test('a photo that comes on is taken, however long it takes', async () => {
  expect(await sent(takesAll, '/api/newsroom/photos?purpose=logo', { every: 120 })).toContain('took 1000');
});

test('an upload that stalls is cut off', async () => {
  const answer = await sent(takesAll, '/api/newsroom/photos', { every: 20, until: 500 });
  expect(answer).toMatch(/^HTTP\/1.1 408 /);
});

test('a trickle is no upload', async () => {
  expect(await sent(takesAll, '/api/newsroom/photos', { every: 30, size: 1 })).toMatch(/ 408 /);
});

test.each([
  ['POST', '/api/newsroom/stories'],
  ['POST', '/api/newsroom/photos/x'],
  ['PUT', '/api/newsroom/photos'],
  ['GET', '/'],
])('any other body must be there in its time: %s %s', async (method, target) => {
  expect(await sent(takesAll, target, { every: 120, method })).toMatch(/^HTTP\/1.1 408 /);
});

test('who was refused does not go on sending', async () => {
  const begun = performance.now();
  expect(await sent(refuses, '/api/newsroom/photos', { every: 120 })).toContain('Sign in first.');
  expect(performance.now() - begun).toBeLessThan(1000);
});

test('Node’s own limit, which knows no routes, is off, and the one for headers on', () => {
  expect(createServer(serverOptions)).toMatchObject({ requestTimeout: 0, headersTimeout: 60_000 });
});

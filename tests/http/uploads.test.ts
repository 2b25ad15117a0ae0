import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BegunUploadAnswer, PhotoAnswer, UploadAnswer } from '#lib/answers.ts';
import { type Client, signIn, signInAs } from '../support/client.ts';
import { keptFiles } from '../support/files.ts';
import { aPicture } from '../support/photo-upload.ts';
import { send } from '../support/send.ts';
import { freePort, type RunningServer, startServer } from '../support/server.ts';

let server: RunningServer;
let reporter: Client;
let env: Record<string, string>;

beforeAll(async () => {
  env = { NEWSROOM_FETCH_ALLOW: `127.0.0.1:${await freePort()}` };
  server = await startServer({ env });
  reporter = await signInAs(server, 'reporter');
});
afterAll(() => server?.remove());

const begin = async (bytes: Buffer): Promise<string> => {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const body = { fileName: 'harbour.jpg', bytes: bytes.length, sha256 };
  return (await reporter.ok<BegunUploadAnswer>('POST', '/uploads', body)).upload?.id ?? 'none';
};

/** Sends a part as a line that breaks does: `sent` of the bytes that its header promises, and then nothing more. */
async function cutOff(id: string, offset: number, bytes: Buffer, sent: number): Promise<void> {
  const socket = connect(server.port, '127.0.0.1');
  socket.on('error', () => undefined);
  const head = [
    `PATCH /api/newsroom/uploads/${id} HTTP/1.1`,
    `Host: localhost:${server.port}`,
    `Cookie: ${reporter.cookie}`,
    `Upload-Offset: ${offset}`,
    'Content-Type: application/partial-upload',
    `Content-Length: ${bytes.length - offset}`,
  ];
  socket.write(`${head.join('\r\n')}\r\n\r\n`);
  socket.write(bytes.subarray(offset, offset + sent));
  await expect.poll(() => offsetOf(id)).toBe(offset + sent);
  socket.destroy();
}

const offsetOf = async (id: string) => (await reporter.ok<UploadAnswer>('GET', `/uploads/${id}`)).offset;

const sendFrom = (id: string, offset: number, bytes: Buffer) =>
  send(server, {
    method: 'PATCH',
    path: `/uploads/${id}`,
    cookie: reporter.cookie,
    bytes: bytes.subarray(offset),
    headers: { 'upload-offset': `${offset}` },
  });

test('an upload that the line cuts, and then a killed server, goes on where it stopped', async () => {
  const noise = Buffer.from(crypto.getRandomValues(new Uint8Array(60_000)));
  const bytes = Buffer.concat([await aPicture(300, 200).jpeg().toBuffer(), noise, noise, noise]);
  const id = await begin(bytes);
  await cutOff(id, 0, bytes, 70_000);
  await cutOff(id, 70_000, bytes, 30_000);
  await server.kill9();
  server = await startServer({ env, dataFolder: server.dataFolder });
  reporter = await signIn(server, reporter.email, reporter.password);
  expect(await begin(bytes)).toBe(id);
  expect(await offsetOf(id)).toBe(100_000);

  const wrong = await sendFrom(id, 99_999, bytes);
  expect([wrong.status, wrong.json<{ error: { current: unknown } }>().error.current]).toEqual([
    409,
    { offset: 100_000 },
  ]);
  const rest = await sendFrom(id, 100_000, bytes);
  expect([rest.status, rest.headers.get('upload-offset'), rest.headers.get('upload-complete')]).toEqual([
    200,
    `${bytes.length}`,
    '?1',
  ]);
  const made = await reporter.call<PhotoAnswer>('PUT', `/uploads/${id}/photo`);
  expect([made.status, made.body.bytes]).toEqual([201, bytes.length]);
  const again = await reporter.call<PhotoAnswer>('PUT', `/uploads/${id}/photo`);
  expect([again.status, again.body.id]).toEqual([200, made.body.id]);
  expect((await keptFiles(server)).filter((name) => name.startsWith('incoming/'))).toEqual([]);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const known = { fileName: 'other.jpg', bytes: bytes.length, sha256 };
  expect(await reporter.ok('POST', '/uploads', known)).toMatchObject({
    upload: null,
    photo: { id: made.body.id },
  });
});

test('a photo by its address, and none from inside', async () => {
  const bytes = await aPicture(300, 200).jpeg().toBuffer();
  const other = createServer((_request, response) => response.end(bytes));
  const port = Number(env.NEWSROOM_FETCH_ALLOW?.split(':')[1]);
  await new Promise<void>((resolve) => other.listen(port, '127.0.0.1', resolve));
  expect((other.address() as AddressInfo).port).toBe(port);
  try {
    const made = await reporter.call<PhotoAnswer>('POST', '/photos', {
      url: `http://127.0.0.1:${port}/pier.jpg`,
    });
    expect([made.status, made.body.fileName]).toEqual([201, 'pier.jpg']);
    const inside = await reporter.call('POST', '/photos', { url: `http://[::ffff:127.0.0.1]/pier.jpg` });
    expect([inside.status, inside.body.error.message]).toEqual([
      400,
      expect.stringMatching(/private network/),
    ]);
  } finally {
    other.close();
  }
  const stranger = await send(server, {
    method: 'POST',
    path: '/photos',
    body: { url: 'https://a.example/x.jpg' },
  });
  expect(stranger.status).toBe(401);
});

import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Client, signInAs } from '../support/client.ts';
import { keptFiles } from '../support/files.ts';
import { aPicture, uploadFile } from '../support/photo-upload.ts';
import { send } from '../support/send.ts';
import { type RunningServer, startServer } from '../support/server.ts';

let server: RunningServer;
let editor: Client;

beforeAll(async () => {
  server = await startServer();
  editor = await signInAs(server, 'editor');
});
afterAll(() => server?.remove());

describe('what is refused is refused in a sentence, and nothing of it is kept', () => {
  const text = Buffer.from('This is a press release and not a photo at all.');
  const noise = () =>
    sharp(crypto.getRandomValues(new Uint8Array(60_000)), { raw: { width: 200, height: 100, channels: 3 } });
  test.each<[string, () => Promise<Uint8Array>, number, RegExp]>([
    ['0 bytes', async () => Buffer.alloc(0), 400, /empty/],
    ['a text named .jpg', async () => text, 400, /not a photo/],
    [
      'SVG',
      async () => Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'),
      400,
      /SVG/,
    ],
    [
      'SVG behind a comment',
      async () => Buffer.from('<!-- hello --><svg xmlns="http://www.w3.org/2000/svg"/>'),
      400,
      /SVG/,
    ],
    [
      'a JPEG cut in half',
      async () => (await noise().jpeg().toBuffer()).subarray(0, 9000),
      400,
      /damaged|cut off/,
    ],
    [
      'a PNG cut in half',
      async () => (await noise().png().toBuffer()).subarray(0, 9000),
      400,
      /damaged|cut off/,
    ],
    [
      'only the beginning of a JPEG',
      async () => Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]),
      400,
      /damaged/,
    ],
    ['HEIC', async () => Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'), 400, /HEIC.*JPEG/],
    ['a PDF', async () => Buffer.from('%PDF-1.7\n'), 400, /not a photo/],
    [
      'a decompression bomb',
      () =>
        sharp({ create: { width: 14_000, height: 14_000, channels: 3, background: '#888' } })
          .png()
          .toBuffer(),
      400,
      /196 megapixels/,
    ],
    [
      'more than 80 MB',
      async () => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.alloc(81 * 1024 * 1024)]),
      413,
      /80 MB/,
    ],
  ])('%s', async (_what, make, status, sentence) => {
    const before = await keptFiles(server);
    const answer = await uploadFile(server, editor, await make());
    expect(answer.status).toBe(status);
    expect(answer.json<{ error: { message: string } }>().error.message).toMatch(sentence);
    expect(await keptFiles(server)).toEqual(before);
  });

  test('a form without a file, and no form at all', async () => {
    const form = new FormData();
    form.append('purpose', 'editorial');
    for (const body of [form, { file: 'x' }]) {
      const answer = await send(server, { method: 'POST', path: '/photos', body, cookie: editor.cookie });
      expect(answer.status).toBe(400);
      expect(answer.text).toContain('multipart/form-data');
    }
  });

  test('a stranger, before a byte is read', async () => {
    const before = await keptFiles(server);
    const form = new FormData();
    form.append('file', new Blob([new Uint8Array(await aPicture().jpeg().toBuffer())]), 'a.jpg');
    expect((await send(server, { method: 'POST', path: '/photos', body: form })).status).toBe(401);
    expect(await keptFiles(server)).toEqual(before);
  });
});

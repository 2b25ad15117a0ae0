import { readdir } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import type { Context } from '#lib/context.ts';
import { photoByUrl } from '#lib/photos/by-url/photo-by-url.ts';
import { aContext } from '../support/context.ts';
import { aNewsroom } from '../support/rows.ts';
import { freshStore } from '../support/store.ts';
import { aJpeg } from '../support/take-in.ts';

/** Another server on this machine, and a desk whose newsroom may ask it unless `allowed` is false. */
async function aDesk(answers: RequestListener, allowed = true): Promise<{ desk: Context; at: string }> {
  const other = createServer(answers);
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void other.closeAllConnections());
  onTestFinished(() => void other.close());
  const host = `127.0.0.1:${(other.address() as AddressInfo).port}`;
  const store = await freshStore();
  const { editor } = await aNewsroom(store);
  const desk = await aContext(store, editor);
  return {
    desk: { ...desk, config: { ...desk.config, fetchAllow: allowed ? [host] : [] } },
    at: `http://${host}`,
  };
}

const nothingKept = async ({ files, store }: Context) => {
  expect(await readdir(files.temporaryFolder)).toEqual([]);
  expect((await store.photos.list({ limit: 5 })).items).toEqual([]);
};

test('a photo is fetched, over redirects, and says where it came from', async () => {
  const bytes = await aJpeg();
  const { desk, at } = await aDesk((request, response) => {
    if (request.url === '/moved') response.writeHead(302, { location: '/harbour.jpg?size=full' }).end();
    else response.writeHead(200, { 'content-type': 'text/html' }).end(bytes);
  });
  const { answer, isNew } = await photoByUrl(desk, { url: `${at}/moved#top` });
  expect([answer.fileName, answer.mime, isNew]).toEqual(['harbour.jpg', 'image/jpeg', true]);
  expect((await desk.store.photos.byId(answer.id))?.sourceUrl).toBe(`${at}/moved`);
  const { items } = await desk.store.audit.list({ limit: 1, action: 'upload photo' });
  expect(items[0]?.detail).toMatchObject({ sourceUrl: `${at}/moved` });
});

test.each([
  ['an address of this machine', (at: string) => `${at}/a.jpg`],
  ['a name of this machine', () => 'http://localhost/a.jpg'],
  ['what clouds tell their machines', () => 'http://169.254.169.254/latest/meta-data'],
  ['an address written as a number', () => 'http://2130706433/a.jpg'],
  ['IPv4 inside IPv6', () => 'http://[::ffff:127.0.0.1]/a.jpg'],
])('%s is not asked', async (_what, address) => {
  let asked = 0;
  const { desk, at } = await aDesk((_request, response) => {
    asked += 1;
    response.end();
  }, false);
  await expect(photoByUrl(desk, { url: address(at) })).rejects.toThrow(/private network|port|this site/);
  expect(asked).toBe(0);
  await nothingKept(desk);
});

test.each<[string, RequestListener, RegExp]>([
  [
    'a page',
    (_, response) => void response.end('<!doctype html><p>A picture of a harbour'),
    /page and not to a picture/,
  ],
  ['a text', (_, response) => void response.end('A press release.'), /not a photo/],
  ['nothing', (_, response) => void response.end(), /empty/],
  ['a drawing with a script', (_, response) => void response.end('<svg><script/></svg>'), /SVG/],
  ['a 404', (_, response) => void response.writeHead(404).end(), /answered 404/],
  [
    'more than it may be',
    (_, response) => void response.writeHead(200, { 'content-length': `${81 * 1024 ** 2}` }).end(),
    /80 MB/,
  ],
  [
    'a way inside',
    (_, response) => void response.writeHead(302, { location: 'http://10.0.0.1/' }).end(),
    /private network/,
  ],
  [
    'a way to a file',
    (_, response) => void response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
    /https/,
  ],
  [
    'a way without end',
    (_, response) => void response.writeHead(302, { location: '/' }).end(),
    /one to the next/,
  ],
  [
    'half of it',
    (_, response) => {
      response.writeHead(200, { 'content-length': '1000' });
      response.write('\xff\xd8\xff', () => response.destroy());
    },
    /stopped coming|cannot be reached/,
  ],
])('where the other server sends %s, that is said and nothing is kept', async (_what, answers, sentence) => {
  const { desk, at } = await aDesk(answers);
  await expect(photoByUrl(desk, { url: `${at}/harbour.jpg` })).rejects.toThrow(sentence);
  await nothingKept(desk);
});

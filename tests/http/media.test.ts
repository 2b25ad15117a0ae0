import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PhotoAnswer, StoryAnswer } from '#lib/answers.ts';
import { mediaUrl } from '#lib/document/blocks/photo/media-url.ts';
import { ask } from '../support/ask.ts';
import { type Client, signInAs } from '../support/client.ts';
import { aPicture, uploadFile } from '../support/photo-upload.ts';
import { type RunningServer, startServer } from '../support/server.ts';
import { makeDesk, publishStory } from '../support/stories.ts';

let server: RunningServer;
let editor: Client;

beforeAll(async () => {
  server = await startServer();
  editor = await signInAs(server, 'editor');
});
afterAll(() => server?.remove());

const waiting = { timeout: 15_000 };

async function aCreditedPhoto(): Promise<PhotoAnswer> {
  const { id } = (await uploadFile(server, editor, await aPicture().jpeg().toBuffer())).json<PhotoAnswer>();
  return editor.ok<PhotoAnswer>('PATCH', `/photos/${id}`, {
    creators: ['Ann Example'],
    credit: 'Example Agency',
    alt: 'A colour.',
  });
}

async function storyWith(photo: PhotoAnswer): Promise<StoryAnswer> {
  const desk = await makeDesk(editor);
  return editor.ok<StoryAnswer>('POST', '/stories', {
    sectionId: desk.sectionId,
    authorIds: [desk.authorId],
    slug: `photo-${photo.id.slice(-12)}`,
    document: {
      type: 'doc',
      content: [
        { type: 'headline', content: [{ type: 'text', text: 'With a photo' }] },
        { type: 'dek' },
        { type: 'leadPhoto', attrs: { photoId: photo.id, alt: 'A colour.' } },
        { type: 'paragraph', content: [{ type: 'text', text: 'Words.' }] },
      ],
    },
  });
}

test('a photo is served while a public story shows it, and to nobody before or after', async () => {
  const photo = await aCreditedPhoto();
  const { id } = await storyWith(photo);
  const paths = photo.renditions.map((file) => mediaUrl(photo.id, file));
  expect(paths.length).toBeGreaterThan(0);
  const statuses = () => Promise.all(paths.map(async (path) => (await ask(server, path)).status));
  expect(new Set(await statuses())).toEqual(new Set([404]));
  await publishStory(editor, id);
  expect(new Set(await statuses())).toEqual(new Set([200]));
  await editor.ok('DELETE', `/stories/${id}/publication`);
  expect(new Set(await statuses())).toEqual(new Set([404]));
});

test('a photo goes out whole, in ranges, as headers alone, or not at all when the visitor has it', async () => {
  const photo = await aCreditedPhoto();
  await publishStory(editor, (await storyWith(photo)).id);
  // The publish has written the description of a moment ago into the files.
  const { renditions } = await editor.ok<PhotoAnswer>('GET', `/photos/${photo.id}`);
  const rendition = renditions.find(({ format }) => format === 'jpg');
  if (!rendition) throw new Error('Every photo has a JPEG.');
  const { width, height, bytes } = rendition;
  const path = mediaUrl(photo.id, rendition);
  const whole = await ask(server, path);
  expect(whole.bytes.length).toBe(bytes);
  expect(await sharp(whole.bytes).metadata()).toMatchObject({ width, height });
  expect(whole.headers).toMatchObject({
    'content-type': 'image/jpeg',
    'content-length': `${bytes}`,
    'cache-control': 'public, max-age=31536000, immutable',
    'accept-ranges': 'bytes',
    'x-content-type-options': 'nosniff',
  });
  const part = await ask(server, path, { headers: { range: 'bytes=10-19' } });
  expect([part.status, part.headers['content-range']]).toEqual([206, `bytes 10-19/${bytes}`]);
  expect(part.bytes).toEqual(whole.bytes.subarray(10, 20));
  const end = await ask(server, path, { headers: { range: 'bytes=-5' } });
  expect(end.bytes).toEqual(whole.bytes.subarray(-5));
  const beyond = await ask(server, path, { headers: { range: `bytes=${bytes}-` } });
  expect([beyond.status, beyond.headers['content-range']]).toEqual([416, `bytes */${bytes}`]);
  const changed = await ask(server, path, { headers: { range: 'bytes=0-1', 'if-range': '"other"' } });
  expect([changed.status, changed.bytes.length]).toEqual([200, bytes]);
  const head = await ask(server, path, { method: 'HEAD' });
  expect([head.status, head.bytes.length, head.headers['content-length']]).toEqual([200, 0, `${bytes}`]);
  const has = await ask(server, path, { headers: { 'if-none-match': `${whole.headers.etag}` } });
  expect([has.status, has.bytes.length]).toEqual([304, 0]);
  for (const wrong of [
    `/media/${photo.id}/1.jpg`,
    `/media/${photo.id}/${width}.svg`,
    '/media/x/1.jpg',
    '/media/../newsroom.db',
  ])
    expect([404, 400], wrong).toContain((await ask(server, wrong)).status);
  expect((await ask(server, path, { method: 'POST' })).status).toBe(405);
});

test('other bytes have another address, and a page of before finds those that it printed', async () => {
  const photo = await aCreditedPhoto();
  const story = await storyWith(photo);
  const { url } = await publishStory(editor, story.id);
  const printed = async () => {
    const page = (await ask(server, `${url}`)).bytes.toString();
    return page.match(new RegExp(`/media/${photo.id}/360\\.webp[^" ]*`, 'g')) ?? [];
  };
  const [before = ''] = await printed();
  const old = await ask(server, before);
  expect(old.headers['cache-control']).toContain('immutable');

  await editor.ok('PATCH', `/photos/${photo.id}`, { caption: 'Nobody may read this yet.' });
  const hashes = async () =>
    (await editor.ok<PhotoAnswer>('GET', `/photos/${photo.id}`)).renditions.map(({ hash }) => hash);
  await expect
    .poll(async () => (await hashes()).some((hash) => before.endsWith(`${hash}`)), waiting)
    .toBe(false);
  expect(await printed()).toContain(before);
  const same = await ask(server, before);
  expect([same.status, same.bytes, same.headers.etag]).toEqual([200, old.bytes, old.headers.etag]);
  for (const loose of [`/media/${photo.id}/360.webp`, `/media/${photo.id}/360.webp?v=0123456789abcdef`]) {
    const answer = await ask(server, loose);
    expect([answer.status, answer.bytes], loose).toEqual([200, old.bytes]);
    expect(answer.headers['cache-control']).toBe('public, no-cache');
  }

  await publishStory(editor, story.id);
  const [after = ''] = await printed();
  expect(after).not.toBe(before);
  const young = await ask(server, after);
  expect(young.headers['cache-control']).toContain('immutable');
  expect(young.bytes.includes('Nobody may read this yet.')).toBe(true);
  expect((await ask(server, before)).bytes).toEqual(old.bytes);
  const again = { 'if-none-match': `${young.headers.etag}` };
  expect((await ask(server, `/media/${photo.id}/360.webp`, { headers: again })).status).toBe(304);
});

test('a visitor who leaves in the middle of a photo harms nobody', async () => {
  const photo = await aCreditedPhoto();
  await publishStory(editor, (await storyWith(photo)).id);
  const path = `/media/${photo.id}/${photo.renditions[0]?.width}.${photo.renditions[0]?.format}`;
  for (let n = 0; n < 20; n++) {
    const leaving = new AbortController();
    const answer = fetch(server.url + path, { signal: leaving.signal }).catch(() => null);
    setTimeout(() => leaving.abort(), n % 4);
    await answer;
  }
  expect((await ask(server, path)).status).toBe(200);
  expect((await ask(server, '/readyz')).status).toBe(200);
});

test('a right that is taken away hides the photo from page, feed and its own address with the next request', async () => {
  const photo = await aCreditedPhoto();
  const { id } = await storyWith(photo);
  const { url } = await publishStory(editor, id);
  // Its files were made again with the credit, for the edition.
  const [file] = (await editor.ok<PhotoAnswer>('GET', `/photos/${photo.id}`)).renditions;
  const address = file ? mediaUrl(photo.id, file) : '';
  const seen = async () => {
    const [page, feed, media] = await Promise.all(
      [url ?? '', '/feeds/rss.xml', address].map((path) => ask(server, path)),
    );
    return {
      page: page?.text.includes('Ann Example'),
      placeholder: page?.text.includes('This photo is no longer available.'),
      feed: feed?.text.includes(photo.id),
      media: media?.status,
      cache: media?.headers['cache-control'],
    };
  };
  expect(await seen()).toMatchObject({ page: true, placeholder: false, feed: true, media: 200 });
  expect((await seen()).cache).toContain('immutable');

  await editor.ok('PUT', `/photos/${photo.id}/rights`, {
    leases: [{ effect: 'deny', note: 'The family asked.' }],
  });
  expect(await seen()).toMatchObject({ page: false, placeholder: true, feed: false, media: 404 });

  const until = Date.now() + 3_600_000;
  await editor.ok('PUT', `/photos/${photo.id}/rights`, { leases: [{ effect: 'allow', until }] });
  const back = await seen();
  expect(back).toMatchObject({ page: true, placeholder: false, feed: true, media: 200 });
  expect(back.cache).not.toContain('immutable');
});

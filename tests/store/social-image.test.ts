import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import sharp from 'sharp';
import { expect, onTestFinished, test } from 'vitest';
import { socialImages } from '#lib/front-door/social.ts';
import { renditionKey } from '#lib/photos/keys.ts';
import { readingOf } from '#lib/reading/reading.ts';
import { loadSocialCard, socialAddress } from '#lib/reading/social/address.ts';
import { aContext } from '../support/context.ts';
import { aNewsroom, anAudit, aPhoto, frozen, minute, noon, published } from '../support/rows.ts';
import { freshStore } from '../support/store.ts';

async function aDoor() {
  const store = await freshStore();
  const { addStory, editor } = await aNewsroom(store);
  const clock = { at: noon, now: () => clock.at };
  const ctx = await aContext(store, null, { clock });
  const send = socialImages(ctx);
  const server = createServer((request, response) => void send(request, response, request.url ?? '', false));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const ask = (path: string, headers = {}) => fetch(origin + path, { redirect: 'manual', headers });
  const addressOf = async (id: string) => {
    const card = await loadSocialCard(readingOf(ctx), id);
    return card && socialAddress(card);
  };
  return { store, addStory, editor, clock, ctx, ask, addressOf };
}

test('a public story’s card is drawn once, answered by its address, and found again', async () => {
  const { store, addStory, ask, addressOf } = await aDoor();
  const story = await published(store, await addStory({ headline: 'Ferry fares to rise', slug: 'ferry' }));
  const path = (await addressOf(story.id)) ?? '';
  const [first, second] = await Promise.all([ask(path), ask(path)]);
  expect(first.status).toBe(200);
  expect(first.headers.get('content-type')).toBe('image/jpeg');
  const bytes = Buffer.from(await first.arrayBuffer());
  expect(Buffer.from(await second.arrayBuffer()).equals(bytes)).toBe(true);
  expect(await sharp(bytes).metadata()).toMatchObject({ width: 1200, height: 630 });
  const etag = first.headers.get('etag') ?? '';
  expect((await ask(path, { 'if-none-match': etag })).status).toBe(304);
});

test('another hash leads to the present card; what is no story has none', async () => {
  const { store, addStory, ask, addressOf, ctx } = await aDoor();
  const story = await published(store, await addStory({ headline: 'Ferry', slug: 'ferry' }));
  const draft = await addStory({ headline: 'Secret', slug: 'secret' });
  const present = await addressOf(story.id);
  const former = await ask(`/social/${story.id}/0123456789abcdef.jpg`);
  expect([former.status, former.headers.get('location')]).toEqual([302, present]);
  expect(await ctx.files.size(`social/${story.id.slice(-2)}/${story.id}/0123456789abcdef.jpg`)).toBe(null);
  for (const path of [
    `/social/${draft.id}/0123456789abcdef.jpg`,
    '/social/x',
    '/social/../newsroom.db',
    `${present}?x`,
  ])
    expect((await ask(path)).status, path).toBe(404);
});

test('the card goes with its story, at once', async () => {
  const { store, addStory, ask, addressOf } = await aDoor();
  const story = await published(store, await addStory({ headline: 'Ferry', slug: 'ferry' }));
  const path = (await addressOf(story.id)) ?? '';
  expect((await ask(path)).status).toBe(200);
  const { liveVersionId } = story;
  await store.publishing.unpublish({
    storyId: story.id,
    liveVersionId,
    at: noon,
    clear: [],
    audit: anAudit(),
  });
  expect((await ask(path)).status).toBe(404);
  expect((await ask(path, { 'if-none-match': '*' })).status).toBe(404);
});

test('when a photo’s right ends the card is another one, without it', async () => {
  const { store, addStory, editor, clock, ctx, ask, addressOf } = await aDoor();
  const until = noon + minute;
  const photo = aPhoto(editor.id, { shown: [{ from: 0, until }] });
  await store.photos.add(photo, anAudit());
  const [file] = photo.renditions;
  if (!file) throw new Error('The photo has no file.');
  const red = await sharp({ create: { width: 640, height: 427, channels: 3, background: '#f00' } })
    .jpeg()
    .toBuffer();
  await ctx.files.write(renditionKey(photo.id, file), red);
  const printed = { leadPhotoId: photo.id, photos: { [photo.id]: frozen(photo) } };
  const story = await published(store, await addStory({ headline: 'Ferry', slug: 'ferry' }), printed);
  const before = (await addressOf(story.id)) ?? '';
  const isRed = async (path: string) => {
    const bytes = Buffer.from(await (await ask(path)).arrayBuffer());
    const { data } = await sharp(bytes)
      .extract({ left: 1100, top: 300, width: 1, height: 1 })
      .raw()
      .toBuffer({ resolveWithObject: true });
    return (data[0] ?? 0) > 200 && (data[1] ?? 0) < 60;
  };
  expect(await isRed(before)).toBe(true);
  clock.at = until;
  const after = (await addressOf(story.id)) ?? '';
  expect(after).not.toBe(before);
  expect((await ask(before)).headers.get('location')).toBe(after);
  expect(await isRed(after)).toBe(false);
  // The former one is not kept where it could be served again.
  expect(await ctx.files.size(before.replace(/^\/social\//, `social/${story.id.slice(-2)}/`))).toBe(null);
});

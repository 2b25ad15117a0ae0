import { expect, test } from 'vitest';
import { loadFeed } from '#lib/reading/feed.ts';
import { storyGraph } from '#lib/reading/json-ld.ts';
import { readingOf } from '#lib/reading/reading.ts';
import { loadStory } from '#lib/reading/story.ts';
import { aContext } from '../support/context.ts';
import { aNewsroom, anAudit, aPhoto, frozen, noon, published } from '../support/rows.ts';
import { freshStore } from '../support/store.ts';

const day = 86_400_000;

/** A public story with a photo that readers may see until the next noon, and what they get at a time. */
async function aStoryWithLimitedPhoto() {
  const store = await freshStore();
  const { editor, addStory } = await aNewsroom(store);
  const ctx = await aContext(store, editor);
  const photo = aPhoto(editor.id, {
    creditLine: 'LimitedName/Agency',
    shown: [
      { from: 0, until: noon + day },
      { from: noon + 3 * day, until: null },
    ],
  });
  await store.photos.add(photo, anAudit());
  const story = await addStory({ headline: 'Live', slug: 'live' });
  await published(store, story, { photos: { [photo.id]: frozen(photo) }, leadPhotoId: photo.id });
  const path = (await store.shelf.byId(story.id))?.path ?? '';
  const at = async (now: number) => {
    const reading = readingOf({ ...ctx, clock: { now: () => now } });
    const asked = { path, params: {}, query: new URLSearchParams() };
    const page = await loadStory(reading, asked);
    const feed = await loadFeed(reading, { ...asked, path: '/feeds/rss.xml' });
    const card = (await reading.shelf.list({ offset: 0, limit: 5 })).items[0];
    if (!page || 'redirect' in page || !feed || 'redirect' in feed) throw new Error('The story is public.');
    const everything = JSON.stringify([
      page.data.facts,
      page.data.story,
      storyGraph(page.data),
      feed.data,
      card,
    ]);
    return { page, feed, card, noted: reading.photos(), shows: everything.includes('LimitedName') };
  };
  return { store, photo, at };
}

test('while the right lasts the photo is everywhere, and the page knows when that ends', async () => {
  const { photo, at } = await aStoryWithLimitedPhoto();
  const { shows, card, noted } = await at(noon);
  expect(shows).toBe(true);
  expect(card?.leadPhoto?.id).toBe(photo.id);
  expect(noted).toEqual({ tags: [`photo:${photo.id}`], changes: noon + day });
});

test('from the minute of its end nothing of it is on page, card, feed or in what machines read', async () => {
  const { photo, at } = await aStoryWithLimitedPhoto();
  const { shows, card, page, noted } = await at(noon + day);
  expect(shows).toBe(false);
  expect(card?.leadPhoto).toBeNull();
  expect(page.data.facts.photos[photo.id]).toMatchObject({ withheld: true, renditions: [], width: 1200 });
  expect(noted.changes).toBe(noon + 3 * day);
});

test('it comes back when the right does', async () => {
  const { at } = await aStoryWithLimitedPhoto();
  const { shows, noted } = await at(noon + 3 * day);
  expect(shows).toBe(true);
  expect(noted.changes).toBeNull();
});

test('of several photos it is the first change that ends the page', async () => {
  const store = await freshStore();
  const { editor, addStory } = await aNewsroom(store);
  const ctx = await aContext(store, editor);
  const until = (end: number) => aPhoto(editor.id, { shown: [{ from: 0, until: end }] });
  const photos = [until(noon + 2 * day), until(noon + day), until(noon + 3 * day)];
  for (const photo of photos) await store.photos.add(photo, anAudit());
  const story = await addStory({ headline: 'Live', slug: 'live' });
  const shown = Object.fromEntries(photos.map((photo) => [photo.id, frozen(photo)]));
  await published(store, story, { photos: shown });
  const reading = readingOf(ctx);
  await reading.shelf.byId(story.id);
  expect(reading.photos().changes).toBe(noon + day);
});

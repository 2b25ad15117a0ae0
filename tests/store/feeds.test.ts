import { expect, test } from 'vitest';
import type { Store } from '#db/index.ts';
import { stored } from '#lib/document/parse.ts';
import { newId } from '#lib/ids.ts';
import { atom } from '#lib/reading/atom.ts';
import { loadFeed } from '#lib/reading/feed.ts';
import { jsonFeed } from '#lib/reading/json-feed.ts';
import type { Reading } from '#lib/reading/reading.ts';
import { rss } from '#lib/reading/rss.ts';
import { story as documentOf, leadPhoto, p, photo as photoBlock } from '../support/documents.ts';
import { atomFaults, jsonFeedFaults, rssFaults } from '../support/formats/feeds.ts';
import { aNewsroom, anAudit, anAuthor, aPhoto, frozen, minute, noon, published } from '../support/rows.ts';
import { freshStore } from '../support/store.ts';

const readingOf = (store: Store): Reading => ({
  shelf: store.shelf,
  masthead: store.masthead,
  fronts: store.fronts,
  config: { url: 'https://news.example' },
  clock: { now: () => noon },
});

async function feedOf(store: Store, path: string) {
  const loaded = await loadFeed(readingOf(store), { path, params: {}, query: new URLSearchParams() });
  if (!loaded || 'redirect' in loaded) return loaded;
  const { data } = loaded;
  expect(rssFaults(rss(data))).toEqual([]);
  expect(atomFaults(atom(data))).toEqual([]);
  expect(jsonFeedFaults(jsonFeed(data))).toEqual([]);
  return { ...loaded, headlines: data.items.map(({ headline }) => headline) };
}

test('site, section, author and topic have a feed each, with their own stories, newest first', async () => {
  const store = await freshStore();
  const { addStory, section } = await aNewsroom(store);
  const sport = { id: newId(noon), slug: 'sport', name: 'Sport', position: 2, republish: true };
  const nora = anAuthor({ name: 'Nora Byline', slug: 'nora' });
  const ports = { id: newId(noon), slug: 'ports', name: 'Ports', description: '' };
  await store.masthead.addSection(sport, anAudit());
  await store.masthead.addAuthor(nora, anAudit());
  await store.masthead.addTopic(ports, anAudit());
  const fields = [
    { headline: 'One', sectionId: section.id, authorIds: [nora.id] },
    { headline: 'Two', sectionId: sport.id, topicIds: [ports.id] },
    { headline: 'Three', sectionId: section.id, authorIds: [nora.id], topicIds: [ports.id] },
  ];
  for (const [n, change] of fields.entries())
    await published(
      store,
      await addStory(change),
      { document: stored(documentOf(change.headline, '', p('Text.'))) },
      noon + n * minute,
    );

  expect(await feedOf(store, '/feeds/rss.xml')).toMatchObject({ headlines: ['Three', 'Two', 'One'] });
  expect(await feedOf(store, '/feeds/world.atom')).toMatchObject({
    headlines: ['Three', 'One'],
    data: { title: expect.stringContaining('World'), homeUrl: 'https://news.example/world' },
    tags: expect.arrayContaining(['feed', `section:${section.id}`]),
  });
  expect(await feedOf(store, '/feeds/authors/nora.json')).toMatchObject({
    headlines: ['Three', 'One'],
    data: {
      homeUrl: 'https://news.example/authors/nora',
      feedUrl: 'https://news.example/feeds/authors/nora.json',
    },
    tags: expect.arrayContaining([`author:${nora.id}`]),
  });
  expect(await feedOf(store, '/feeds/topics/ports.xml')).toMatchObject({ headlines: ['Three', 'Two'] });
  for (const path of ['/feeds/nowhere.xml', '/feeds/authors/world.xml', '/feeds/world.rss', '/feeds/'])
    expect(await feedOf(store, path), path).toBe(null);

  await store.masthead.changeAuthor(nora.id, { slug: 'nora-byline' }, anAudit());
  expect(await feedOf(store, '/feeds/authors/nora.atom')).toEqual({
    redirect: '/feeds/authors/nora-byline.atom',
  });
});

test('a feed has the photos with their credits, and the corrections', async () => {
  const store = await freshStore();
  const { addStory, editor } = await aNewsroom(store);
  const [lead, inline] = [aPhoto(editor.id), aPhoto(editor.id, { creditLine: 'Ben Other/Agency' })];
  for (const photo of [lead, inline]) await store.photos.add(photo, anAudit());
  const document = stored(
    documentOf(
      'Ships',
      '',
      leadPhoto({ photoId: lead.id, alt: '' }),
      p('Text.'),
      photoBlock({ photoId: inline.id, alt: '' }),
    ),
  );
  const photos = { [inline.id]: frozen(inline), [lead.id]: frozen(lead) };
  const story = await published(store, await addStory({ headline: 'Ships' }), {
    document,
    leadPhotoId: lead.id,
    photos,
  });
  const note = {
    id: newId(noon),
    storyId: story.id,
    type: 'correction' as const,
    text: 'It was a <ferry>.',
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
  const feed = await feedOf(store, '/feeds/rss.xml');
  if (!feed || 'redirect' in feed) throw new Error('There is no feed.');
  const [item] = feed.data.items;
  expect(item?.images.map(({ credit }) => credit)).toEqual(['Ivo Lens/AFP/Getty Images', 'Ben Other/Agency']);
  expect(item?.html).toContain('It was a &lt;ferry&gt;.');
});

test('stories that are too long for a feed are left out of it, but never the newest', async () => {
  const store = await freshStore();
  const { addStory } = await aNewsroom(store);
  for (const [n, length] of [100, 900_000, 900_000, 2_000_000].entries()) {
    const document = stored(documentOf(`Story ${n}`, '', p('x'.repeat(length))));
    await published(store, await addStory({ headline: `Story ${n}` }), { document }, noon + n * minute);
  }
  expect(await feedOf(store, '/feeds/rss.xml')).toMatchObject({ headlines: ['Story 3'] });
});

import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { newId } from '#lib/ids.ts';
import { listSql, rowSql, searchSql, shelfSql } from '../../db/sqlite/shelf-queries.ts';
import {
  aNewsroom,
  anAudit,
  anAuthor,
  aPartner,
  aPhoto,
  frozen,
  minute,
  noon,
  published,
} from '../support/rows.ts';
import { freshStore } from '../support/store.ts';

test('lists are newest first, by section, author and topic, and say whether there is more', async () => {
  const store = await freshStore();
  const { addStory } = await aNewsroom(store);
  const sport = { id: newId(noon), slug: 'sport', name: 'Sport', position: 2 };
  const author = anAuthor();
  const topic = { id: newId(noon), slug: 'ports', name: 'Ports', description: '' };
  await store.masthead.addSection(sport, anAudit());
  await store.masthead.addAuthor(author, anAudit());
  await store.masthead.addTopic(topic, anAudit());
  const old = await published(store, await addStory({ authorIds: [author.id] }), {}, noon);
  const middle = await published(
    store,
    await addStory({ sectionId: sport.id, topicIds: [topic.id] }),
    {},
    noon + 1,
  );
  const newest = await published(
    store,
    await addStory({ authorIds: [author.id], topicIds: [topic.id] }),
    {},
    noon + 2,
  );
  const list = async (query: object) => {
    const { items, more } = await store.shelf.list({ offset: 0, limit: 10, ...query });
    return [items.map((card) => card.storyId), more];
  };
  expect(await list({})).toEqual([[newest.id, middle.id, old.id], false]);
  expect(await list({ limit: 2 })).toEqual([[newest.id, middle.id], true]);
  expect(await list({ limit: 2, offset: 2 })).toEqual([[old.id], false]);
  expect(await list({ sectionId: sport.id })).toEqual([[middle.id], false]);
  expect(await list({ authorId: author.id })).toEqual([[newest.id, old.id], false]);
  expect(await list({ topicId: topic.id })).toEqual([[newest.id, middle.id], false]);
  expect(await list({ topicId: topic.id, authorId: author.id })).toEqual([[newest.id], false]);
  expect(await list({ topicId: topic.id, sectionId: sport.id })).toEqual([[middle.id], false]);
  const feed = await store.shelf.newest({ limit: 5, since: noon + 1 });
  expect(feed.map((row) => row.storyId)).toEqual([newest.id, middle.id]);
  expect((await store.shelf.newest({ limit: 5, sectionId: sport.id }))[0]?.storyId).toBe(middle.id);
});

test('a RELATED link knows its target only while it is public', async () => {
  const store = await freshStore();
  const { addStory } = await aNewsroom(store);
  const target = await published(store, await addStory({ headline: 'Ferry', slug: 'ferry' }));
  const draft = await addStory();
  const link = { storyId: target.id, path: '/2026/11/23/ferry', headline: 'Ferry' };
  expect(await store.shelf.links([draft.id, target.id, 'none'])).toEqual([link]);
  await store.publishing.unpublish({ storyId: target.id, at: noon, clear: [], audit: anAudit() });
  expect(await store.shelf.links([target.id])).toEqual([]);
});

test('a photo is shown to readers only while an edition or a partner shows it', async () => {
  const store = await freshStore();
  const { addStory, editor } = await aNewsroom(store);
  const photo = aPhoto(editor.id);
  const logo = aPhoto(editor.id, { purpose: 'logo' });
  await store.photos.add(photo, anAudit());
  await store.photos.add(logo, anAudit());
  expect(await store.shelf.showsPhoto(photo.id)).toBe(false);
  const story = await published(store, await addStory(), { photos: { [photo.id]: frozen(photo) } });
  expect(await store.shelf.showsPhoto(photo.id)).toBe(true);
  await published(store, story, { photos: {} }, noon + minute);
  expect(await store.shelf.showsPhoto(photo.id)).toBe(false);

  expect(await store.shelf.showsPhoto(logo.id)).toBe(false);
  const partner = aPartner({ logoPhotoId: logo.id });
  await store.masthead.addPartner(partner, anAudit());
  expect(await store.shelf.showsPhoto(logo.id)).toBe(true);
  expect(await store.shelf.partnerWithLogo(partner.id)).toEqual({ partner, logo });
  await store.masthead.changePartner(partner.id, { logoPhotoId: null }, anAudit());
  expect(await store.shelf.showsPhoto(logo.id)).toBe(false);
  expect(await store.shelf.partnerWithLogo(partner.id)).toMatchObject({ logo: null });
  expect(await store.shelf.partnerWithLogo('none')).toBeNull();
});

test("readers' pages walk an index: no scan, no sorting", async () => {
  const { file } = await freshStore();
  const raw = new Database(file, { readonly: true });
  const plan = (sql: string) =>
    (raw.prepare(`EXPLAIN QUERY PLAN ${sql}`).all() as { detail: string }[]).map((row) => row.detail);
  const queries = {
    ...shelfSql,
    front: listSql({}),
    section: listSql({ sectionId: 1 }),
    author: listSql({ authorId: 1 }),
    topic: listSql({ topicId: 1 }),
    feed: rowSql({}),
    sectionFeed: rowSql({ sectionId: 1, since: 1 }),
  };
  const plans = Object.entries(queries).map(([name, sql]) => [name, plan(bound(sql))] as const);
  raw.close();
  for (const [name, details] of plans) {
    const slow = details.filter((detail) =>
      /TEMP B-TREE|^SCAN (?!s USING INDEX|i VIRTUAL TABLE|CONSTANT ROW)/.test(detail),
    );
    expect(slow, name).toEqual([]);
  }
  const front = plans.find(([name]) => name === 'front')?.[1];
  expect(front).toEqual(['SCAN s USING INDEX shelf_newest']);
});

test("readers' pages ask the shelf and nothing of a working copy", () => {
  const all = { sectionId: 1, authorId: 1, topicId: 1, since: 1 };
  const { photoLimits, ...ofTheShelf } = shelfSql;
  const texts = [
    ...Object.values(ofTheShelf),
    listSql(all),
    listSql({ topicId: 1 }),
    searchSql(all),
    rowSql(all),
  ];
  const tables = texts.flatMap((sql) =>
    [...sql.matchAll(/\b(?:FROM|JOIN)\s+(\w+)/g)].map((match) => match[1]),
  );
  const allowed = /^(shelf(_\w+)?|json_each|partner|author)$/;
  expect(tables.filter((table) => !allowed.test(table ?? ''))).toEqual([]);
  expect(tables).toContain('shelf_search');
  // Of a photo only when its right ends: that counts from its minute, whatever was published.
  expect(photoLimits).toMatch(/^SELECT p\.id, p\.shown FROM json_each\(\?\) i CROSS JOIN photo p /);
});

/** The planner needs a value for LIMIT only; names and marks may stay. */
const bound = (sql: string) =>
  sql
    .replace('@limit', '20')
    .replace('@offset', '0')
    .replaceAll(/@\w+|\?\d?/g, "'x'");

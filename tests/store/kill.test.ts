import { expect, test } from 'vitest';
import type { Context } from '#lib/context.ts';
import { kill } from '#lib/publishing/kill.ts';
import { unpublish } from '#lib/publishing/unpublish.ts';
import { aContext } from '../support/context.ts';
import { aNewsroom, anAudit, aPhoto, frozen, published } from '../support/rows.ts';
import { freshStore } from '../support/store.ts';

const order = { reason: 'It was invented.', notice: 'We withdrew this story.' };

async function aDesk() {
  const store = await freshStore();
  const newsroom = await aNewsroom(store);
  const ctx = await aContext(store, newsroom.editor);
  return { store, ctx, ...newsroom };
}

test('a killed story is off every shelf, keeps its versions, and leaves its notice at every address', async () => {
  const { store, ctx, addStory, editor } = await aDesk();
  const photo = aPhoto(editor.id);
  await store.photos.add(photo, anAudit());
  const first = await published(store, await addStory({ headline: 'Ferry', slug: 'ferry' }));
  const other = await addStory({ headline: 'Boats', slug: 'boats' });
  await published(store, other, { relatedIds: [first.id] });
  const story = await published(store, first, {
    path: '/2026/11/23/ship',
    slug: 'ship',
    photos: { [photo.id]: frozen(photo) },
  });
  expect(await store.shelf.showsPhoto(photo.id)).toBe(true);

  const killed = await kill(ctx, { id: story.id, ...order });
  expect(killed).toMatchObject({ state: 'killed', url: null, publishedAt: null });
  expect(killed.abilities).not.toContain('edit story');
  expect(await store.shelf.byId(story.id)).toBeNull();
  expect(await store.shelf.links([story.id])).toEqual([]);
  expect((await store.shelf.list({ q: 'ferry', offset: 0, limit: 5 })).items).toEqual([]);
  expect(await store.shelf.showsPhoto(photo.id)).toBe(false);
  for (const path of ['/2026/11/23/ferry', '/2026/11/23/ship']) {
    expect(await store.stories.pathTaken(path, other.id)).toBe(true);
    expect(await store.shelf.redirect(path)).toBeNull();
    expect(await store.shelf.killedAt(path)).toMatchObject({ storyId: story.id, notice: order.notice });
  }
  expect((await store.versions.list(story.id, { limit: 10 })).items.length).toBe(2);
  expect((await store.audit.list({ limit: 1, action: 'kill' })).items[0]?.detail).toMatchObject(order);
  expect(await store.acts.lastEdition(story.id)).toMatchObject({
    untilAt: ctx.clock.now(),
    photoIds: [photo.id],
  });
});

test('of two kills at once one wins, and the other is told', async () => {
  const { store, ctx, addStory } = await aDesk();
  const story = await published(store, await addStory({ headline: 'Ferry' }));
  const acts = [kill(ctx, { id: story.id, ...order }), kill(ctx, { id: story.id, ...order })];
  const outcomes = await Promise.allSettled(acts);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  await expect(kill(ctx, { id: story.id, ...order })).rejects.toThrow('killed already');
});

test('only what readers saw is killed; a kill follows an unpublish too, and needs a reason', async () => {
  const { store, ctx, addStory } = await aDesk();
  const draft = await addStory({ headline: 'Draft' });
  await expect(kill(ctx, { id: draft.id, ...order })).rejects.toThrow('Spike it instead');
  const story = await published(store, await addStory({ headline: 'Ferry', slug: 'ferry' }));
  await expect(kill(ctx, { id: story.id, reason: ' ' })).rejects.toThrow('Say why');
  await unpublish(ctx, { id: story.id, note: 'For a while' });
  await expect(unpublish(ctx, { id: story.id })).rejects.toThrow('Only a published story');
  expect(await store.shelf.killedAt('/2026/11/23/ferry')).toBeNull();
  await kill(ctx, { id: story.id, reason: 'Now for good' });
  expect(await store.shelf.killedAt('/2026/11/23/ferry')).toMatchObject({
    notice: 'This story has been withdrawn.',
  });
});

test('what waits to go out, an embargo and an approval end with the kill', async () => {
  const { store, ctx, addStory, editor } = await aDesk();
  const story = await published(store, await addStory({ headline: 'Ferry' }));
  const at = ctx.clock.now() + 3_600_000;
  const set = await store.schedules.set({
    schedule: {
      storyId: story.id,
      id: 'setting',
      versionId: story.liveVersionId ?? '',
      why: 'schedule',
      kind: 'update',
      at,
      local: '2026-11-23T13:00',
      zone: 'UTC',
      choice: null,
      by: editor.id,
      madeAt: ctx.clock.now(),
      backTo: 'published',
      photoIds: [],
    },
    version: null,
    from: ['published'],
    instead: null,
    audit: anAudit(),
  });
  expect(set.ok).toBe(true);
  await kill(ctx, { id: story.id, ...order });
  expect(await store.schedules.of(story.id)).toBeNull();
  expect(await store.schedules.takeDue(at + 1, at + 2, 10_000, 5)).toEqual([]);
});

test.for([
  ['kill', (ctx: Context, id: string) => kill(ctx, { id, ...order })],
  ['unpublish', (ctx: Context, id: string) => unpublish(ctx, { id })],
] as const)('%s voids the pages that print the story, list it or show its photos', async ([, act]) => {
  const { store, ctx, addStory, editor } = await aDesk();
  const photo = aPhoto(editor.id);
  await store.photos.add(photo, anAudit());
  const draft = await addStory({ headline: 'Ferry', slug: 'ferry' });
  const story = await published(store, draft, { photos: { [photo.id]: frozen(photo) } });
  const page = { build: 'b', status: 200, type: 'text/html', etag: 'e', expiresAt: null, madeAt: 1 };
  const bytes = { gzip: new Uint8Array([1]), brotli: new Uint8Array([2]) };
  const tags = [`story:${story.id}`, 'list:front', 'feed', 'sitemap', 'search', `photo:${photo.id}`, 'other'];
  for (const tag of tags)
    await store.pages.put({ ...page, path: `/${tag}`, ...bytes }, [tag], store.pages.epoch());
  await act(ctx, story.id);
  expect(tags.filter((tag) => store.pages.read(`/${tag}`, 'b', 2))).toEqual(['other']);
});

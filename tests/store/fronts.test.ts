import { expect, test } from 'vitest';
import type { Id, Store } from '#db/index.ts';
import { cancelScheduledFront } from '#lib/fronts/cancel-scheduled-front.ts';
import { changeFront } from '#lib/fronts/change-front.ts';
import { pinOf, withPin, withShape } from '#lib/fronts/edits.rules.ts';
import { readFrontVersion } from '#lib/fronts/front-versions.ts';
import { publishFront } from '#lib/fronts/publish-front.ts';
import { publishScheduledFront } from '#lib/fronts/publish-scheduled-front.ts';
import { readFront } from '#lib/fronts/read-front.ts';
import { restoreFront } from '#lib/fronts/restore-front.ts';
import { withdrawFront } from '#lib/fronts/withdraw-front.ts';
import { startRunner } from '#lib/jobs/runner.ts';
import { unpublish } from '#lib/publishing/unpublish.ts';
import { loadFront } from '#lib/reading/front.ts';
import { loadSection } from '#lib/reading/lists.ts';
import { type PageRequest, readingOf } from '#lib/reading/reading.ts';
import { aContext } from '../support/context.ts';
import { aNewsroom, minute, noon, published } from '../support/rows.ts';
import { freshStore } from '../support/store.ts';

const asked = (page = '', section = ''): PageRequest => ({
  path: `/${section}`,
  params: { sectionOrYear: section },
  query: new URLSearchParams(page),
});

/** A newsroom with so many public stories, the newest last in `ids`, and an editor whose clock can be set. */
async function aFront(count = 6) {
  const store = await freshStore();
  const { editor, section, addStory } = await aNewsroom(store);
  const ids: Id[] = [];
  for (let n = 0; n < count; n++) {
    const story = await addStory({ headline: `Story ${n}` });
    await published(store, story, {}, noon - (count - n) * minute);
    ids.push(story.id);
  }
  const clock = { time: noon, now: () => clock.time };
  const ctx = await aContext(store, editor, { clock });
  /** the opening as readers see it: story numbers, the lead first; a second request of the page is a new one */
  const seen = async (id: 'home' | 'section' = 'home') => {
    const loaded = await (id === 'home'
      ? loadFront(readingOf(ctx), asked())
      : loadSection(readingOf(ctx), asked('', section.slug)));
    if (!loaded || 'redirect' in loaded) throw new Error('There is no front.');
    const { curated, cards } = loaded.data;
    const all = curated ? curated.opening.cards : cards;
    return { loaded, curated, stories: all.map((card) => ids.indexOf(card.id)), words: all[0]?.headline };
  };
  /** lead and two, with these pinned to the first places */
  const layOut = async (pins: (Partial<ReturnType<typeof pinOf>> & { storyId: Id })[], id = 'home') => {
    const front = await readFront(ctx, { id });
    let { layout } = withShape(front.layout, 'lead-2', () => crypto.randomUUID());
    for (const [at, pin] of pins.entries()) {
      const slot = layout.opening.slots[at];
      if (slot) layout = withPin(layout, slot.id, { ...pinOf(pin.storyId), ...pin });
    }
    return changeFront(ctx, { id, layout, baseVersion: front.version });
  };
  return { store, ctx, clock, ids, section, seen, layOut };
}
const at = (ids: Id[], n: number): Id => ids[n] ?? '';

test('readers see the automatic front until one is published, and then that one, in the words given to its places', async () => {
  const { ctx, ids, seen, layOut } = await aFront();
  expect((await seen()).stories).toEqual([5, 4, 3, 2, 1, 0]);
  await layOut([{ storyId: at(ids, 1), headline: 'Our story of the day', photo: false }]);
  expect((await seen()).curated).toBe(null);
  const made = await publishFront(ctx, { id: 'home', note: 'morning' });
  expect(made.published).toMatchObject({ n: 1, note: 'morning', by: 'Ana Person', live: true });
  expect(made.differs).toBe(false);
  expect(await seen()).toMatchObject({ stories: [1, 5, 4], words: 'Our story of the day' });
});

test('publishing clears exactly the pages of the front, and writes before and after into the audit', async () => {
  const { store, ctx, clock, layOut, ids, seen } = await aFront();
  const { loaded } = await seen();
  const page = {
    path: '/',
    build: 'test',
    status: 200,
    type: 'text/html',
    etag: 'x',
    gzip: Buffer.from(''),
    brotli: Buffer.from(''),
    expiresAt: null,
    madeAt: noon,
  };
  const tags = loaded && 'tags' in loaded ? loaded.tags : [];
  await store.pages.put(page, tags, store.pages.epoch());
  await store.pages.put({ ...page, path: '/world' }, ['list:section:x'], store.pages.epoch());
  await layOut([{ storyId: at(ids, 1) }]);
  expect(store.pages.read('/', 'test', noon)).not.toBe(null);
  await publishFront(ctx, { id: 'home' });
  expect(store.pages.read('/', 'test', noon)).toBe(null);
  expect(store.pages.read('/world', 'test', noon)).not.toBe(null);
  await layOut([{ storyId: at(ids, 2) }]);
  clock.time += minute;
  await publishFront(ctx, { id: 'home' });
  const { items } = await store.audit.list({ action: 'publish front', limit: 2 });
  expect(items.map(({ detail }) => [detail.before, detail.after])).toEqual([
    [{ version: 1 }, { version: 2 }],
    [{ version: null }, { version: 1 }],
  ]);
  expect(items[0]?.detail.changes).toEqual(['Opening 1: “Story 1” made way for “Story 2”.']);
});

test('a pinned story that leaves makes way for the next, and stands again when it returns', async () => {
  const { store, ctx, ids, seen, layOut } = await aFront();
  await layOut([{ storyId: at(ids, 0) }, { storyId: at(ids, 1) }]);
  await publishFront(ctx, { id: 'home' });
  expect((await seen()).stories).toEqual([0, 1, 5]);
  await unpublish(ctx, { id: at(ids, 0) });
  const { loaded, stories } = await seen();
  expect(stories).toEqual([5, 1, 4]);
  // It is cleared by the story's return, too.
  expect(loaded && 'tags' in loaded && loaded.tags).toContain(`story:${ids[0]}`);
  const row = await store.stories.byId(at(ids, 0));
  if (row) await published(store, row, {}, noon + minute);
  expect((await seen()).stories).toEqual([0, 1, 5]);
});

test('the page ends with the first pin, and the place is automatic from that minute on', async () => {
  const { ctx, clock, ids, seen, layOut } = await aFront();
  await layOut([{ storyId: at(ids, 0), until: noon + 5 * minute }]);
  await publishFront(ctx, { id: 'home' });
  const { loaded, stories } = await seen();
  expect(stories[0]).toBe(0);
  expect(loaded && 'expiresAt' in loaded && loaded.expiresAt).toBe(noon + 5 * minute);
  clock.time = noon + 5 * minute;
  expect((await seen()).stories).toEqual([5, 4, 3]);
});

test('a section’s front has its newest below what was laid out, none twice and none missing', async () => {
  const { ctx, ids, section, seen, layOut } = await aFront(16);
  await layOut([{ storyId: at(ids, 2) }], section.id);
  await publishFront(ctx, { id: section.id });
  const { loaded, stories } = await seen('section');
  expect(stories).toEqual([2, 15, 14]);
  if (!loaded || !('data' in loaded) || !loaded.data.curated) throw new Error('It is laid out.');
  const { curated, cards } = loaded.data;
  const all = [...curated.opening.cards, ...curated.bands.flatMap((band) => band.cards), ...cards];
  expect(all.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
});

test('a write that started from an older layout is a conflict with what is there, and changes nothing', async () => {
  const { ctx, ids, layOut } = await aFront();
  const theirs = await layOut([{ storyId: at(ids, 1) }]);
  await expect(changeFront(ctx, { id: 'home', layout: theirs.layout, baseVersion: 0 })).rejects.toMatchObject(
    {
      kind: 'Conflict',
      message: expect.stringContaining('Ana Person changed this front'),
      details: { current: { version: 1, layout: theirs.layout } },
    },
  );
  await expect(publishFront(ctx, { id: 'home', baseVersion: 0 })).rejects.toMatchObject({ kind: 'Conflict' });
  expect((await readFront(ctx, { id: 'home' })).published).toBe(null);
});

test('an old version is compared, restored and published as a new one; the front can be automatic again', async () => {
  const { ctx, ids, seen, layOut } = await aFront();
  await layOut([{ storyId: at(ids, 0) }]);
  await publishFront(ctx, { id: 'home' });
  const second = await layOut([{ storyId: at(ids, 1) }]);
  await publishFront(ctx, { id: 'home' });
  expect((await readFrontVersion(ctx, { id: 'home', n: 1 })).changes).toEqual([
    'Opening 1: “Story 0” made way for “Story 1”.',
  ]);
  await restoreFront(ctx, { id: 'home', n: 1, baseVersion: second.version });
  expect((await seen()).stories[0]).toBe(1);
  expect((await publishFront(ctx, { id: 'home' })).published?.n).toBe(3);
  expect((await seen()).stories[0]).toBe(0);
  await withdrawFront(ctx, { id: 'home' });
  expect((await seen()).curated).toBe(null);
  await expect(withdrawFront(ctx, { id: 'home' })).rejects.toMatchObject({ kind: 'Conflict' });
});

test('a scheduled version goes out at its time, once with two processes, and not the later draft', async () => {
  const { store, ctx, clock, ids, seen, layOut } = await aFront();
  await layOut([{ storyId: at(ids, 0) }]);
  const { scheduled } = await publishFront(ctx, {
    id: 'home',
    at: { local: '2026-11-23T13:00', zone: 'UTC' },
  });
  expect(scheduled).toMatchObject([{ n: 1, runAt: noon + 60 * minute, publishedAt: null }]);
  await layOut([{ storyId: at(ids, 1) }]);
  expect((await seen()).curated).toBe(null);
  // The newsroom was closed at the time, and two processes open it.
  clock.time = noon + 90 * minute;
  const kinds = {
    'publish front': (services: typeof ctx, { versionId }: Record<string, unknown>) =>
      publishScheduledFront(services, String(versionId)),
  };
  const runners = [startRunner(ctx, kinds as never), startRunner(ctx, kinds as never)];
  await Promise.all(runners.map((runner) => runner.stop()));
  await publishScheduledFront(ctx, (await store.fronts.version('home', 1))?.id ?? '');
  expect((await seen()).stories[0]).toBe(0);
  expect((await readFront(ctx, { id: 'home' })).published).toMatchObject({ n: 1, lateMs: 30 * minute });
  const { items } = await store.audit.list({ action: 'publish front', limit: 5 });
  expect(items).toMatchObject([{ actorName: 'Ana Person', detail: { scheduled: { lateMs: 30 * minute } } }]);
});

test('a cancelled version stays, and one that was held up does not bring an older front back', async () => {
  const { store, ctx, clock, ids, seen, layOut } = await aFront();
  const versionId = async (n: number) => (await store.fronts.version('home', n))?.id ?? '';
  for (const [n, local] of ['2026-11-23T13:00', '2026-11-23T14:00', '2026-11-23T15:00'].entries()) {
    await layOut([{ storyId: at(ids, n) }]);
    await publishFront(ctx, { id: 'home', at: { local, zone: 'UTC' } });
  }
  await cancelScheduledFront(ctx, { id: 'home', n: 3 });
  await expect(cancelScheduledFront(ctx, { id: 'home', n: 3 })).rejects.toMatchObject({ kind: 'Conflict' });
  clock.time = noon + 240 * minute;
  for (const n of [3, 2, 1]) await publishScheduledFront(ctx, await versionId(n));
  expect((await seen()).stories[0]).toBe(1);
});

const faults: [string, (front: Front) => unknown, RegExp][] = [
  [
    'a place too many',
    ({ layout }) => ({ layout: { ...layout, opening: { ...layout.opening, slots: [] } } }),
    /places, not 0/,
  ],
  [
    'no such shape',
    ({ layout }) => ({ layout: { ...layout, opening: { ...layout.opening, shape: 'x' } } }),
    /must be one of/,
  ],
  [
    'a megabyte',
    ({ layout }) => ({
      layout: { ...layout, bands: Array(9000).fill({ ...layout.bands[0], title: 'x'.repeat(70) }) },
    }),
    /at most 20 bands/,
  ],
  [
    'one place twice',
    ({ layout }) => ({ layout: { ...layout, bands: [layout.bands[0], layout.bands[0]] } }),
    /same id/,
  ],
  [
    'no id of a story',
    ({ layout }) => ({
      layout: withPin(layout, layout.opening.slots[0]?.id ?? '', pinOf('../../etc/passwd')),
    }),
    /not an id/,
  ],
];
type Front = Awaited<ReturnType<typeof readFront>>;

test.each(faults)('bad input is refused with a sentence: %s', async (_name, bad, sentence) => {
  const { ctx } = await aFront(1);
  const front = await readFront(ctx, { id: 'home' });
  const body = { id: 'home', baseVersion: 0, ...(bad(front) as object) };
  await expect(changeFront(ctx, body)).rejects.toMatchObject({ kind: 'Invalid', message: sentence });
  expect((await readFront(ctx, { id: 'home' })).version).toBe(0);
});

test('a time that is past or does not exist is refused, and nothing waits', async () => {
  const { ctx } = await aFront(1);
  for (const at of [
    { local: '2026-11-23T06:00', zone: 'UTC' },
    { local: '2027-03-14T02:30', zone: 'America/New_York' },
    { local: 'tomorrow' },
  ])
    await expect(publishFront(ctx, { id: 'home', at })).rejects.toMatchObject({ kind: 'Invalid' });
  expect((await readFront(ctx, { id: 'home' })).scheduled).toEqual([]);
});

test('unknown, hidden and repeated stories are warned of and left out for readers', async () => {
  const { store, ctx, ids, seen, layOut } = await aFront();
  const unknown = '01890000-0000-7000-8000-000000000000';
  await unpublish(ctx, { id: at(ids, 0) });
  const { layout } = await layOut([{ storyId: unknown }, { storyId: at(ids, 0) }]);
  const [, , third] = layout.opening.slots;
  if (third) third.pin = pinOf(unknown);
  const front = await changeFront(ctx, { id: 'home', layout, baseVersion: 1 });
  expect(front.warnings.map(({ sentence }) => sentence)).toEqual([
    expect.stringContaining('no such story'),
    expect.stringContaining('is unpublished, not public'),
    expect.stringContaining('no such story'),
  ]);
  await publishFront(ctx, { id: 'home' });
  expect((await seen()).stories).toEqual([5, 4, 3]);
  expect(await store.fronts.published('home')).toEqual(layout);
});

test('a front is its newsroom’s: no other store method is asked by readers', async () => {
  const { ctx, ids, layOut, seen } = await aFront();
  await layOut([{ storyId: at(ids, 3) }]);
  await publishFront(ctx, { id: 'home' });
  const onlyReaders = {
    shelf: ctx.store.shelf,
    masthead: ctx.store.masthead,
    fronts: ctx.store.fronts,
  } as Store;
  expect(await loadFront(readingOf({ ...ctx, store: onlyReaders }), asked())).toEqual((await seen()).loaded);
});

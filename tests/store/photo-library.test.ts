import { expect, test } from 'vitest';
import type { LibraryFilter, PhotoRow, Store } from '#db/index.ts';
import { newId } from '#lib/ids.ts';
import { bitOf } from '#lib/photos/likeness/colours.rules.ts';
import { aNewsroom, anAudit, aPhoto, frozen, noon, published } from '../support/rows.ts';
import { freshStore } from '../support/store.ts';

const hour = 3_600_000;
const day = 24 * hour;

async function library(photos: (Partial<PhotoRow> & { name: string })[]) {
  const store = await freshStore();
  const room = await aNewsroom(store);
  const names = new Map<string, string>();
  for (const [n, { name, ...change }] of photos.entries()) {
    const photo = aPhoto(room.editor.id, { id: newId(noon + n), fileName: `${name}.jpg`, ...change });
    names.set(photo.id, name);
    await store.photos.add(photo, anAudit());
  }
  const idOf = (name: string) => [...names].find(([, known]) => known === name)?.[0] ?? '';
  const found = async (filter: LibraryFilter, sort?: 'newest' | 'taken' | 'used' | 'often') => {
    const walked: string[] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<Store['photos']['list']>> = await store.photos.list({
        ...filter,
        ...(sort ? { sort } : {}),
        limit: 2,
        cursor,
      });
      walked.push(...page.items.map(({ id }) => names.get(id) ?? id));
      cursor = page.next;
    } while (cursor);
    expect(await store.library.count(filter, 1000)).toBe(walked.length);
    return walked;
  };
  return { store, room, idOf, found };
}

test('words of caption, headline, keywords, creators, credit and file name find a photo, half ones too', async () => {
  const { found } = await library([
    { name: 'a', caption: 'A ferry.', headline: 'Zugspitze', keywords: ['handball', 'Halle'] },
    { name: 'b', creators: ['Zoë Lens'], credit: 'Reuters', creditLine: 'Zoë Lens/Reuters' },
  ]);
  expect(await found({ q: 'handb' })).toEqual(['a']);
  expect(await found({ q: 'zugsp ferr' })).toEqual(['a']);
  expect(await found({ q: 'zoe reut' })).toEqual(['b']);
  expect(await found({ q: 'ferry reuters' })).toEqual([]);
  expect(await found({ q: '  ' })).toEqual(['b', 'a']);
});

test('creator, agency and licensor are names of their own, whatever their capitals', async () => {
  const { found, store } = await library([
    { name: 'a', creators: ['Ana Lens', 'Bo Sharp'], credit: 'AFP/Getty Images' },
    { name: 'b', creators: ['ana lens'], credit: 'Reuters', conditions: ['credit required'] },
    {
      name: 'c',
      creators: [],
      credit: '',
      licensors: [{ name: 'PLUS Co', id: '', url: '', email: '', phone: '' }],
    },
  ]);
  const by = (kind: 'creator' | 'agency' | 'licence', name: string) => found({ names: [{ kind, name }] });
  expect(await by('creator', 'Ana Lens')).toEqual(['b', 'a']);
  expect(await by('creator', 'Lens')).toEqual([]);
  expect(await by('agency', 'getty images')).toEqual(['a']);
  expect(await by('licence', 'Credit Required')).toEqual(['b']);
  expect(await by('licence', 'plus co')).toEqual(['c']);
  const both = [
    { kind: 'creator' as const, name: 'ana lens' },
    { kind: 'agency' as const, name: 'AFP' },
  ];
  expect(await found({ names: both })).toEqual(['a']);
  expect(await found({ names: both, q: 'harbour' })).toEqual(['a']);
  expect(await store.library.names('creator', '')).toEqual([
    { name: 'Ana Lens', photos: 2 },
    { name: 'Bo Sharp', photos: 1 },
  ]);
  expect(await store.library.names('agency', 'ett')).toEqual([{ name: 'Getty Images', photos: 1 }]);
});

test('a changed name, category, shape or colour is filtered by at once', async () => {
  const { found, store, idOf } = await library([{ name: 'a', creators: ['Ana Lens'], category: 'agency' }]);
  const change = {
    creators: ['Cy Kodak'],
    category: 'staff' as const,
    width: 800,
    height: 1200,
    colours: bitOf('red'),
  };
  await store.photos.change(idOf('a'), change, null);
  expect(await found({ names: [{ kind: 'creator', name: 'ana lens' }] })).toEqual([]);
  expect(await found({ names: [{ kind: 'creator', name: 'cy kodak' }] })).toEqual(['a']);
  expect(await found({ categories: ['staff'], shapes: ['portrait'], colours: bitOf('red') })).toEqual(['a']);
  expect(await found({ colours: bitOf('blue') })).toEqual([]);
  expect(await found({ categories: ['agency'] })).toEqual([]);
});

test('days of taking and of coming in are a range, and taking is a sort', async () => {
  const { found } = await library([
    { name: 'a', takenAt: noon - 5 * day, createdAt: noon },
    { name: 'b', takenAt: noon - 9 * day, createdAt: noon + day },
    { name: 'c', takenAt: null, createdAt: noon + 2 * day },
  ]);
  expect(await found({ takenFrom: noon - 6 * day, takenBefore: noon })).toEqual(['a']);
  expect(await found({ uploadedFrom: noon + day, uploadedBefore: noon + 2 * day })).toEqual(['b']);
  expect(await found({}, 'taken')).toEqual(['a', 'b', 'c']);
  expect(await found({})).toEqual(['c', 'b', 'a']);
});

test('a right is shown, ends soon, ended, comes later or is needed, also between two of its times', async () => {
  const span = (from: number, until: number | null) => ({
    from: noon + from * day,
    until: until === null ? null : noon + until * day,
  });
  const { found } = await library([
    { name: 'always', shown: null },
    { name: 'long', shown: [span(-9, 30)] },
    { name: 'soon', shown: [span(-9, 3)] },
    { name: 'over', shown: [span(-9, -3)] },
    { name: 'to come', shown: [span(2, null)] },
    { name: 'none', shown: [] },
    { name: 'between', shown: [span(-9, -3), span(5, null)] },
    { name: 'second', shown: [span(-9, -3), span(-1, 2)] },
  ]);
  const right = (is: NonNullable<LibraryFilter['right']>['is']) => found({ right: { is, at: noon } });
  expect(await right('shown')).toEqual(['second', 'soon', 'long', 'always']);
  expect(await right('ends soon')).toEqual(['second', 'soon']);
  expect(await right('ended')).toEqual(['over']);
  expect(await right('later')).toEqual(['between', 'to come']);
  expect(await right('needed')).toEqual(['none']);
});

test('uses are counted as readers see and cease to see a photo', async () => {
  const { found, store, room, idOf } = await library([{ name: 'a' }, { name: 'b' }, { name: 'c' }]);
  const story = await room.addStory({ headline: 'One', slug: 'one' });
  const photos = Object.fromEntries(
    (await store.photos.byIds([idOf('a')])).map((photo) => [photo.id, frozen(photo)]),
  );
  const live = await published(store, story, { photos });
  expect(await found({ use: 'public' })).toEqual(['a']);
  expect(await found({ use: 'never' })).toEqual(['c', 'b']);
  expect(await found({}, 'often')).toEqual(['a', 'c', 'b']);
  expect(await found({}, 'used')).toEqual(['a', 'c', 'b']);
  expect((await store.library.usage([idOf('a')])).get(idOf('a'))).toMatchObject({ uses: 1, publicIn: 1 });
  await store.publishing.unpublish({ storyId: live.id, at: noon + hour, clear: [], audit: anAudit() });
  expect(await found({ use: 'public' })).toEqual([]);
  expect(await found({ use: 'used' })).toEqual(['a']);
});

test('a binned photo is nowhere but in the bin, comes back as it was, and is kept while something uses it', async () => {
  const { found, store, room, idOf } = await library([{ name: 'a' }, { name: 'b' }]);
  const { editor } = room;
  expect(await store.library.bin(idOf('a'), editor.id, noon, anAudit())).toEqual({ ok: true });
  expect(await store.library.bin(idOf('a'), editor.id, noon + hour, anAudit())).toEqual({ ok: true });
  expect(await found({})).toEqual(['b']);
  expect(await found({ q: 'harbour' })).toEqual(['b']);
  expect(await found({ inBin: true })).toEqual(['a']);
  expect(await store.library.binnedBefore(noon + 1, 10)).toEqual([idOf('a')]);
  expect(await store.library.unbin(idOf('a'), anAudit())).toMatchObject({ binnedAt: null });
  expect(await found({})).toEqual(['b', 'a']);
  await room.addStory({ leadPhotoId: idOf('b') });
  expect(await store.library.bin(idOf('b'), editor.id, noon, anAudit())).toMatchObject({
    ok: false,
    held: [],
  });
  expect(await found({})).toEqual(['b', 'a']);
});

test('a collection keeps its order, is paged, and lets go of what is taken out or binned', async () => {
  const { found, store, room, idOf } = await library(['a', 'b', 'c', 'd'].map((name) => ({ name })));
  const row = {
    id: 'c1',
    name: 'Best',
    createdBy: room.editor.id,
    createdAt: noon,
    updatedAt: noon,
    removedAt: null,
  };
  await store.collections.add(row, anAudit());
  const put = (names: string[], at = noon) =>
    store.collections.put('c1', names.map(idOf), room.editor.id, at, 4, anAudit());
  expect(await put(['c', 'a'])).toBe(2);
  expect(await put(['a', 'd', 'b'], noon + 1)).toBe(2);
  expect(await found({ collectionId: 'c1' })).toEqual(['b', 'd', 'a', 'c']);
  expect(await found({ collectionId: 'c1', q: 'harbour' })).toHaveLength(4);
  expect(await store.collections.takeOut('c1', [idOf('d')], noon + 2, anAudit())).toBe(1);
  await store.library.bin(idOf('a'), room.editor.id, noon, anAudit());
  expect(await found({ collectionId: 'c1' })).toEqual(['b', 'c']);
  const [listed] = (await store.collections.list({ limit: 5 })).items;
  expect(listed).toMatchObject({ photos: 2, coverIds: [idOf('b'), idOf('c')] });
  expect((await store.collections.having(idOf('b'))).map(({ id }) => id)).toEqual(['c1']);
  await store.collections.change('c1', { removedAt: noon }, noon, anAudit());
  expect((await store.collections.list({ limit: 5 })).items).toEqual([]);
  expect(await store.collections.sweep(noon + 1)).toBe(1);
});

test('a collection that would have too many photos takes none of them', async () => {
  const { found, store, room, idOf } = await library(['a', 'b', 'c'].map((name) => ({ name })));
  const row = {
    id: 'c1',
    name: 'Best',
    createdBy: room.editor.id,
    createdAt: noon,
    updatedAt: noon,
    removedAt: null,
  };
  await store.collections.add(row, anAudit());
  const put = (names: string[], at: number) =>
    store.collections.put('c1', names.map(idOf), room.editor.id, at, 2, anAudit());
  expect(await put(['a'], noon)).toBe(1);
  expect(await put(['b', 'c'], noon)).toBe('full');
  expect(await found({ collectionId: 'c1' })).toEqual(['a']);
});

test('what looks alike is found by any quarter that is almost the same, told apart once, and gone with the bin', async () => {
  const { store, room, idOf } = await library(['a', 'b', 'c'].map((name) => ({ name })));
  const look = (name: string, likeness: string, bands: number[], alike: { id: string; distance: number }[]) =>
    store.library.look(idOf(name), { likeness, colours: 1, headline: '' }, { bands, alike }, noon);
  await look('a', '0000111122223333', [1, 2], []);
  expect(await store.library.near(idOf('b'), [2, 9])).toEqual([
    { id: idOf('a'), likeness: '0000111122223333' },
  ]);
  await look('b', '0000111122223330', [2, 3], [{ id: idOf('a'), distance: 2 }]);
  await look('b', '0000111122223330', [2, 3], [{ id: idOf('a'), distance: 2 }]);
  const pair = { laterId: idOf('b'), earlierId: idOf('a'), distance: 2, foundAt: noon };
  expect(await store.library.likeThis(idOf('a'))).toEqual([pair]);
  expect((await store.library.pairs({ limit: 5 })).items).toEqual([pair]);
  expect((await store.library.notLookedAt('', 5)).map(({ id }) => id)).toEqual([idOf('c')]);
  await store.library.bin(idOf('a'), room.editor.id, noon, anAudit());
  expect(await store.library.likeThis(idOf('b'))).toEqual([]);
  await store.library.unbin(idOf('a'), anAudit());
  expect(await store.library.tellApart(idOf('a'), idOf('b'), room.editor.id, anAudit())).toBe(true);
  expect(await store.library.tellApart(idOf('a'), idOf('c'), room.editor.id, anAudit())).toBe(false);
  expect((await store.library.pairs({ limit: 5 })).items).toEqual([]);
});

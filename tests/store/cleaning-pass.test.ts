import { expect, test } from 'vitest';
import { newId } from '#lib/ids.ts';
import { cleanPhotos } from '#lib/photos/clean-photos.ts';
import { aNewsroom, anAudit, aPhoto } from '../support/rows.ts';
import { freshStore } from '../support/store.ts';

async function aPassOver(count: number) {
  const store = await freshStore();
  const { editor } = await aNewsroom(store);
  for (let n = 0; n < count; n++)
    await store.photos.add(
      aPhoto(editor.id, { sha256: `sha ${n}`, credit: '© STR/REUTERS', raw: {} }),
      anAudit(),
    );
  const run = await store.cleaning.start({ id: newId(1), askedBy: null, askedAt: 1 });
  return { store, run };
}

test('a photo that a person changed while the rules were at it is decided about anew', async () => {
  const { store, run } = await aPassOver(2);
  const photos = await store.cleaning.photosAfter(null, 10);
  const [quicker, other] = photos.map(({ id }) => id) as [string, string];
  await store.photos.change(quicker, { caption: 'A person was quicker.', updatedAt: 99 }, anAudit());
  const asked: [string, string][] = [];
  const answer = await store.cleaning.write({
    run,
    decided: photos.map((photo) => ({ photo, change: { caption: 'From what was read before.' } })),
    isLast: true,
    now: 100,
    decide(photo) {
      asked.push([photo.id, photo.caption]);
      return null;
    },
  });
  expect(asked).toEqual([[quicker, 'A person was quicker.']]);
  expect((await store.photos.byId(quicker))?.caption).toBe('A person was quicker.');
  expect((await store.photos.byId(other))?.caption).toBe('From what was read before.');
  expect(answer).toMatchObject({ isOurs: true, newest: { seen: 2, changed: 1, finishedAt: 100 } });
});

test('nothing is written twice where another process took the pass further, or a newer pass began', async () => {
  const { store, run } = await aPassOver(2);
  const [photo] = await store.cleaning.photosAfter(null, 1);
  if (!photo) throw new Error('no photo');
  const step = {
    run,
    decided: [{ photo, change: { caption: 'Once.' } }],
    isLast: false,
    now: 100,
    decide: () => null,
  };
  expect(await store.cleaning.write(step)).toMatchObject({ isOurs: true, newest: { seen: 1 } });
  expect(await store.cleaning.write(step)).toMatchObject({ isOurs: false, newest: { seen: 1 } });
  const newer = await store.cleaning.start({ id: newId(2), askedBy: null, askedAt: 2 });
  expect(await store.cleaning.write(step)).toEqual({ isOurs: false, newest: newer });
});

test('a pass over more photos than one transaction takes sees each once and ends; their new words are found', async () => {
  const { store } = await aPassOver(405);
  await cleanPhotos({ store, clock: { now: () => 100 } });
  const run = await store.cleaning.newest();
  expect(run).toMatchObject({ total: 405, seen: 405, changed: 405, finishedAt: 100 });
  const found = await store.photos.list({ q: 'reuters', limit: 100, cursor: null });
  expect(found.items.every(({ credit }) => credit === 'Reuters')).toBe(true);
  expect(found.items).toHaveLength(100);
});

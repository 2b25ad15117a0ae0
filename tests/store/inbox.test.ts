import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { takeInInbox } from '#lib/photos/take-in-inbox.ts';
import { aContext } from '../support/context.ts';
import { aNewsroom, anAudit, aPerson, noon } from '../support/rows.ts';
import { freshFolder, freshStore } from '../support/store.ts';
import { aJpeg } from '../support/take-in.ts';

/** A watched folder; `look` looks into it as the watcher does. */
async function anInbox() {
  const store = await freshStore();
  await aNewsroom(store);
  const later = aPerson({ role: 'admin', createdAt: noon + 1 });
  const first = aPerson({ role: 'admin' });
  for (const person of [later, first]) await store.people.add(person, anAudit());
  const ctx = await aContext(store, null);
  const folder = path.join(freshFolder(), 'inbox');
  await mkdir(folder, { recursive: true });
  let looks = new Map();
  const look = async (isOurs = async () => true) => {
    looks = await takeInInbox(ctx, folder, looks, isOurs);
  };
  const put = (name: string, bytes: Uint8Array | string) => writeFile(path.join(folder, name), bytes);
  const names = (below = '') => readdir(path.join(folder, below)).then((all) => all.sort());
  const photos = async () => (await store.photos.list({ limit: 100 })).items;
  return { store, folder, look, put, names, photos, first };
}

test('a whole file becomes a photo of the first admin, by the inbox, and lies in done', async () => {
  const { store, look, put, names, photos, first } = await anInbox();
  await put('harbour.jpg', await aJpeg());
  await look();
  expect(await photos()).toEqual([]);
  await look();
  expect(await photos()).toMatchObject([{ fileName: 'harbour.jpg', createdBy: first.id }]);
  expect([await names(), await names('done/2026-11-23')]).toEqual([['done'], ['harbour.jpg']]);
  const { items } = await store.audit.list({ limit: 1, action: 'upload photo' });
  expect(items).toMatchObject([{ actorName: 'Inbox', actorId: null }]);
});

test('what changes between two looks, is under way, hidden, a folder or a link is left alone', async () => {
  const { folder, look, put, names, photos } = await anInbox();
  const bytes = await aJpeg();
  await put('growing.jpg', bytes.subarray(0, 100));
  await put('a.jpg.part', bytes);
  await put('.b.jpg', bytes);
  await mkdir(path.join(folder, 'c.jpg'));
  await symlink(path.join(folder, 'a.jpg.part'), path.join(folder, 'd.jpg'));
  await look();
  await put('growing.jpg', bytes);
  await look();
  expect(await photos()).toEqual([]);
  await look();
  expect(await photos()).toHaveLength(1);
  expect(await names()).toEqual(['.b.jpg', 'a.jpg.part', 'c.jpg', 'd.jpg', 'done']);
});

test('a refused file is set aside with its reason, and the next is taken all the same', async () => {
  const { folder, look, put, names, photos } = await anInbox();
  await put('a.jpg', 'no photo at all');
  await put('b.jpg', await aJpeg());
  await look();
  await look();
  expect(await photos()).toMatchObject([{ fileName: 'b.jpg' }]);
  expect(await names('failed')).toEqual(['a.jpg', 'a.jpg.reason.txt']);
  expect(await readFile(path.join(folder, 'failed/a.jpg.reason.txt'), 'utf8')).toMatch(
    /^This is not a photo that the newsroom can read\. .*\n$/,
  );
});

test('the same photo again is done and is there once; neither file of that name is lost', async () => {
  const { look, put, names, photos } = await anInbox();
  const bytes = await aJpeg();
  for (let times = 0; times < 2; times++) {
    await put('harbour.jpg', bytes);
    await look();
    await look();
  }
  expect(await photos()).toHaveLength(1);
  expect(await names('done/2026-11-23')).toEqual(['harbour (2).jpg', 'harbour.jpg']);
});

test('a process that does not hold the folder takes nothing', async () => {
  const { store, look, put, photos } = await anInbox();
  const hold = (holder: string, now: number) => store.jobs.hold('inbox', holder, now, now + 10);
  expect([await hold('a', 0), await hold('b', 5), await hold('a', 5), await hold('b', 15)]).toEqual([
    true,
    false,
    true,
    true,
  ]);
  await put('harbour.jpg', await aJpeg());
  await look();
  await look(async () => false);
  expect(await photos()).toEqual([]);
});

import { expect, test } from 'vitest';
import { emptyBin, removeOldFromBin } from '#lib/photos/bin/empty-bin.ts';
import { originalKey } from '#lib/photos/keys.ts';
import { oneAtATime } from '#lib/photos/lane.ts';
import { removePhoto } from '#lib/photos/remove-photo.ts';
import { aContext } from '../support/context.ts';
import { aNewsroom, anAudit, aPhoto } from '../support/rows.ts';
import { freshStore } from '../support/store.ts';

test('a photo that comes in again while the bin is emptied keeps its original', async () => {
  const store = await freshStore();
  const { editor } = await aNewsroom(store);
  const ctx = await aContext(store, { ...editor, role: 'admin' });
  const photo = aPhoto(editor.id);
  const key = originalKey(photo.sha256);
  await store.photos.add(photo, anAudit());
  await ctx.files.write(key, Buffer.from('the original'));

  // An upload of the same bytes has the lane: it has put its file there and has not written its row yet.
  const rowIsDue = Promise.withResolvers<void>();
  const upload = oneAtATime(async () => {
    await rowIsDue.promise;
    await store.photos.add(aPhoto(editor.id, { sha256: photo.sha256 }), anAudit());
  });
  await removePhoto(ctx, { id: photo.id });
  const removed = emptyBin(ctx, {});
  while (await store.photos.byId(photo.id)) await new Promise((resolve) => setTimeout(resolve, 5));
  await new Promise((resolve) => setTimeout(resolve, 50));
  rowIsDue.resolve();
  await Promise.all([upload, removed]);
  expect(await ctx.files.size(key)).not.toBeNull();
});

test('a deleted photo keeps its original in the bin, and takes it along when the bin is emptied', async () => {
  const store = await freshStore();
  const { editor } = await aNewsroom(store);
  const ctx = await aContext(store, { ...editor, role: 'admin' });
  const photo = aPhoto(editor.id);
  await store.photos.add(photo, anAudit());
  await ctx.files.write(originalKey(photo.sha256), Buffer.from('the original'));
  await removePhoto(ctx, { id: photo.id });
  expect(await ctx.files.size(originalKey(photo.sha256))).not.toBeNull();
  expect(await emptyBin(ctx, {})).toEqual({ removed: 1, kept: 0 });
  expect(await ctx.files.size(originalKey(photo.sha256))).toBeNull();
  expect(await store.photos.byId(photo.id)).toBeNull();
});

test('after 30 days the bin empties itself, but not of what a story has got back', async () => {
  const store = await freshStore();
  const { editor, addStory } = await aNewsroom(store);
  const ctx = await aContext(store, editor);
  const [gone, wanted] = [aPhoto(editor.id), aPhoto(editor.id)];
  for (const photo of [gone, wanted]) await store.photos.add(photo, anAudit());
  for (const { id } of [gone, wanted]) await removePhoto(ctx, { id });
  await addStory({ leadPhotoId: wanted.id });
  await removeOldFromBin(ctx);
  expect(await store.photos.byId(gone.id)).not.toBeNull();
  const later = ctx.clock.now() + 30 * 24 * 3_600_000 + 1;
  await removeOldFromBin({ ...ctx, clock: { now: () => later } });
  expect(await store.photos.byId(gone.id)).toBeNull();
  expect(await store.photos.byId(wanted.id)).not.toBeNull();
});

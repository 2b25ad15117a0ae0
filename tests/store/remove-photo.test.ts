import { expect, test } from 'vitest';
import { originalKey } from '#lib/photos/keys.ts';
import { oneAtATime } from '#lib/photos/lane.ts';
import { removePhoto } from '#lib/photos/remove-photo.ts';
import { aContext } from '../support/context.ts';
import { aNewsroom, anAudit, aPhoto } from '../support/rows.ts';
import { freshStore } from '../support/store.ts';

test('a photo that comes in again while it is being deleted keeps its original', async () => {
  const store = await freshStore();
  const { editor } = await aNewsroom(store);
  const ctx = await aContext(store, editor);
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
  const removed = removePhoto(ctx, { id: photo.id });
  while (await store.photos.byId(photo.id)) await new Promise((resolve) => setTimeout(resolve, 5));
  await new Promise((resolve) => setTimeout(resolve, 50));
  rowIsDue.resolve();
  await Promise.all([upload, removed]);
  expect(await ctx.files.size(key)).not.toBeNull();
});

test('a deleted photo takes its original with it', async () => {
  const store = await freshStore();
  const { editor } = await aNewsroom(store);
  const ctx = await aContext(store, editor);
  const photo = aPhoto(editor.id);
  await store.photos.add(photo, anAudit());
  await ctx.files.write(originalKey(photo.sha256), Buffer.from('the original'));
  await removePhoto(ctx, { id: photo.id });
  expect(await ctx.files.size(originalKey(photo.sha256))).toBeNull();
});

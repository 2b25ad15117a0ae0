import { expect, test } from 'vitest';
import { changePhoto } from '#lib/photos/change-photo.ts';
import { aContext } from '../support/context.ts';
import { aNewsroom, anAudit, aPhoto } from '../support/rows.ts';
import { freshStore } from '../support/store.ts';

test('two people who describe a photo at the same moment keep both their words, and the line has them all', async () => {
  const store = await freshStore();
  const { editor } = await aNewsroom(store);
  const ctx = await aContext(store, editor);
  const { id } = aPhoto(editor.id);
  await store.photos.add(aPhoto(editor.id, { id, creators: ['Old Name'], credit: 'Old Agency' }), anAudit());
  await Promise.all([
    changePhoto(ctx, { id, creators: ['Ida Holm'] }),
    changePhoto(ctx, { id, credit: 'Nordlys' }),
  ]);
  const photo = await store.photos.byId(id);
  expect(photo).toMatchObject({
    creators: ['Ida Holm'],
    credit: 'Nordlys',
    creditLine: 'Ida Holm/Nordlys',
    editedFields: ['creators', 'credit'],
  });
});

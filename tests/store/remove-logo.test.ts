import { expect, test } from 'vitest';
import { removePhoto } from '#lib/photos/remove-photo.ts';
import { aContext } from '../support/context.ts';
import { aNewsroom, anAudit, aPartner, aPhoto } from '../support/rows.ts';
import { freshStore } from '../support/store.ts';

test('a partner keeps its logo, also the last partner of a long list', async () => {
  const store = await freshStore();
  const { editor } = await aNewsroom(store);
  const logo = aPhoto(editor.id, { purpose: 'logo' });
  const spare = aPhoto(editor.id, { purpose: 'logo' });
  await store.photos.add(logo, anAudit());
  await store.photos.add(spare, anAudit());
  for (let n = 0; n < 100; n++) await store.masthead.addPartner(aPartner({ name: `Agency ${n}` }), anAudit());
  const last = aPartner({ name: 'Zebra Wire', logoPhotoId: logo.id });
  await store.masthead.addPartner(last, anAudit());
  const ctx = await aContext(store, editor);

  await expect(removePhoto(ctx, { id: logo.id })).rejects.toMatchObject({ kind: 'Conflict' });
  expect(await store.masthead.partner(last.id)).toEqual(last);
  expect(await removePhoto(ctx, { id: spare.id })).toBeNull();
});

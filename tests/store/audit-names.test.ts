import { expect, test } from 'vitest';
import { listAudit } from '#lib/audit/list-audit.ts';
import { aContext } from '../support/context.ts';
import { aNewsroom, anAudit, aPartner, aPhoto, noon } from '../support/rows.ts';
import { freshStore } from '../support/store.ts';

test('an audit line names its thing as it is called now, and what is gone by nothing', async () => {
  const store = await freshStore();
  const { editor, addStory } = await aNewsroom(store);
  const story = await addStory({ headline: 'Ferry runs again' });
  const untitled = await addStory();
  const photo = aPhoto(editor.id);
  await store.photos.add(photo, anAudit());
  const gone = aPhoto(editor.id);
  await store.photos.add(gone, anAudit());
  await store.photos.remove(gone.id, anAudit());
  const partner = aPartner({ name: 'Northern Wire' });
  await store.masthead.addPartner(partner, anAudit());
  const lines = [
    ['story', story.id],
    ['story', untitled.id],
    ['photo', photo.id],
    ['photo', gone.id],
    ['person', editor.id],
    ['partner', partner.id],
    ['settings', null],
  ] as const;
  for (const [n, [subjectKind, subjectId]] of lines.entries())
    await store.audit.add(anAudit({ at: noon + n, action: 'asked', subjectKind, subjectId }));

  await store.people.change(editor.id, { name: 'Ana New' }, anAudit());
  const ctx = await aContext(store, editor);
  const { items } = await listAudit(ctx, { action: 'asked' });
  expect(items.map((line) => line.subjectName).reverse()).toEqual([
    'Ferry runs again',
    '',
    'harbour.jpg',
    null,
    'Ana New',
    'Northern Wire',
    null,
  ]);
});

test('all names of a page are asked for at once', async () => {
  const store = await freshStore();
  const { editor, addStory } = await aNewsroom(store);
  for (let n = 0; n < 60; n++)
    await store.audit.add(anAudit({ subjectId: (await addStory({ headline: `${n}` })).id }));
  const asked: string[][] = [];
  const names = (ids: string[]) => {
    asked.push(ids);
    return store.audit.names(ids);
  };
  const ctx = await aContext({ ...store, audit: { ...store.audit, names } }, editor);
  await listAudit(ctx, { limit: 50 });
  expect(asked).toHaveLength(1);
});

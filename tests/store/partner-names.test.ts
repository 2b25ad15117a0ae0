import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { changePartner } from '#lib/partners/change-partner.ts';
import { createPartner } from '#lib/partners/create-partner.ts';
import { aContext } from '../support/context.ts';
import { anAudit, aPartner, aPerson } from '../support/rows.ts';
import { freshStore } from '../support/store.ts';

async function anEditor() {
  const store = await freshStore();
  const editor = aPerson();
  await store.people.add(editor, anAudit());
  return { store, ctx: await aContext(store, editor) };
}

test('two partners do not share a name, whatever its case and spaces', async () => {
  const { store, ctx } = await anEditor();
  await createPartner(ctx, { name: 'Northern Wire' });
  const southern = await createPartner(ctx, { name: 'Southern Wire' });
  const message = 'There is a partner named “NORTHERN  wire” already. Give this one another name.';
  const refused = { kind: 'Invalid', message, details: { fields: { name: message } } };
  await expect(createPartner(ctx, { name: ' NORTHERN  wire ' })).rejects.toMatchObject(refused);
  await expect(changePartner(ctx, { id: southern.id, name: 'NORTHERN  wire' })).rejects.toMatchObject(
    refused,
  );
  expect((await store.masthead.partners({ limit: 10 })).items.map(({ name }) => name)).toEqual([
    'Northern Wire',
    'Southern Wire',
  ]);
  expect((await store.audit.list({ limit: 10, action: 'create partner' })).items).toHaveLength(2);
});

test('a partner’s own name can be written in another way', async () => {
  const { ctx } = await anEditor();
  const { id } = await createPartner(ctx, { name: 'Northern wire' });
  expect(await changePartner(ctx, { id, name: 'NorthernWire' })).toMatchObject({ name: 'NorthernWire' });
});

test('partners that share a name from before can be changed and renamed', async () => {
  const { store, ctx } = await anEditor();
  const rows = [aPartner({ name: 'Twin Wire' }), aPartner({ name: 'Second' })];
  for (const row of rows) await store.masthead.addPartner(row, anAudit());
  const raw = new Database(store.file);
  raw.exec(`UPDATE partner SET name = 'Twin Wire'`);
  raw.close();
  const id = rows[1]?.id;
  const change = { id, name: 'Twin Wire', licence: 'Free to use.' };
  expect(await changePartner(ctx, change)).toMatchObject({ licence: 'Free to use.' });
  expect(await changePartner(ctx, { id, name: 'Only Wire' })).toMatchObject({ name: 'Only Wire' });
});

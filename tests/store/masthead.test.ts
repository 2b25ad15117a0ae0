import { expect, test } from 'vitest';
import { newId } from '#lib/ids.ts';
import { aNewsroom, anAudit, anAuthor, aPartner, noon, published } from '../support/rows.ts';
import { freshStore } from '../support/store.ts';

test('settings have defaults, and a change keeps the others', async () => {
  const { masthead, pages } = await freshStore();
  const defaults = await masthead.settings();
  expect(defaults).toMatchObject({
    name: 'Slugline',
    zone: 'America/New_York',
    language: 'en',
    creditSeparator: '/',
    republish: false,
  });
  const before = pages.epoch();
  expect(await masthead.changeSettings({ name: 'The Harbour', zone: 'Europe/Berlin' }, anAudit())).toEqual({
    ...defaults,
    name: 'The Harbour',
    zone: 'Europe/Berlin',
  });
  expect(pages.epoch()).toBeGreaterThan(before);
});

test('a slug belongs to one section, author or topic', async () => {
  const { masthead } = await freshStore();
  const world = { id: newId(noon), slug: 'world', name: 'World', position: 2 };
  const local = { id: newId(noon), slug: 'local', name: 'Local', position: 1 };
  expect(await masthead.addSection(world, anAudit())).toBe('added');
  expect(await masthead.addSection(local, anAudit())).toBe('added');
  expect(await masthead.addSection({ ...world, id: newId(noon) }, anAudit())).toBe('taken');
  expect(await masthead.sections()).toEqual([
    { ...local, republish: true },
    { ...world, republish: true },
  ]);
  expect(await masthead.changeSection(local.id, { slug: 'world' }, anAudit())).toBe('taken');
  expect(await masthead.changeSection(local.id, { name: 'City' }, anAudit())).toEqual({
    ...local,
    name: 'City',
    republish: true,
  });
  expect(await masthead.changeSection('none', { name: 'City' }, anAudit())).toBeNull();
  expect(await masthead.sectionBySlug('local')).toMatchObject({ name: 'City' });

  const nora = anAuthor({ slug: 'nora' });
  expect(await masthead.addAuthor(nora, anAudit())).toBe('added');
  expect(await masthead.addAuthor(anAuthor({ slug: 'nora' }), anAudit())).toBe('taken');
  const emil = anAuthor({ slug: 'emil', name: 'Emil' });
  await masthead.addAuthor(emil, anAudit());
  expect(await masthead.changeAuthor(emil.id, { slug: 'nora' }, anAudit())).toBe('taken');
  expect(await masthead.authorBySlug('emil')).toEqual(emil);
  expect(await masthead.authorsByIds([nora.id, 'none', emil.id])).toEqual([nora, emil]);
  expect(await masthead.authorsByIds([])).toEqual([]);
  expect((await masthead.authors({ limit: 1 })).items).toEqual([emil]);
  expect((await masthead.authors({ limit: 5, q: 'byl' })).items).toEqual([nora]);

  const topic = { id: newId(noon), slug: 'ports', name: 'Ports', description: '' };
  expect(await masthead.addTopic(topic, anAudit())).toBe('added');
  expect(await masthead.addTopic({ ...topic, id: newId(noon) }, anAudit())).toBe('taken');
  expect(await masthead.topicBySlug('ports')).toEqual(topic);
  expect(await masthead.topicsByIds([topic.id])).toEqual([topic]);
  expect((await masthead.topics({ limit: 5, q: 'port' })).items).toEqual([topic]);
});

test('an author belongs to a person', async () => {
  const store = await freshStore();
  const { editor } = await aNewsroom(store);
  const author = anAuthor({ personId: editor.id });
  await store.masthead.addAuthor(author, anAudit());
  expect(await store.masthead.authorOfPerson(editor.id)).toEqual(author);
  expect(await store.masthead.authorOfPerson('nobody')).toBeNull();
});

test("an author's new name is found in both searches at once", async () => {
  const store = await freshStore();
  const { addStory } = await aNewsroom(store);
  const author = anAuthor({ name: 'Nora Before' });
  await store.masthead.addAuthor(author, anAudit());
  await published(store, await addStory({ headline: 'Ferry', authorIds: [author.id] }));
  await store.masthead.changeAuthor(author.id, { name: 'Nora Zyxwhile' }, anAudit());
  const desk = (q: string) => store.stories.list({ visibility: { kind: 'all' }, limit: 5, q });
  expect((await desk('zyxwhile')).items).toHaveLength(1);
  expect((await desk('before')).items).toHaveLength(0);
  const readers = (q: string) => store.shelf.list({ offset: 0, limit: 5, q });
  expect((await readers('zyxwhile')).items).toHaveLength(1);
  expect((await readers('before')).items).toHaveLength(0);
});

test('a partner keeps its record', async () => {
  const { masthead } = await freshStore();
  const partner = aPartner();
  await masthead.addPartner(partner, anAudit());
  expect(await masthead.partner(partner.id)).toEqual(partner);
  expect((await masthead.partners({ limit: 5, q: 'wire' })).items).toEqual([partner]);
  const change = { licence: 'New words.', updatedAt: noon + 1 };
  expect(await masthead.changePartner(partner.id, change, anAudit())).toEqual({ ...partner, ...change });
  expect(await masthead.changePartner('none', change, anAudit())).toBeNull();
});

test('a cursor that is none of ours begins at the beginning', async () => {
  const { masthead } = await freshStore();
  const author = anAuthor();
  await masthead.addAuthor(author, anAudit());
  for (const mark of ['[1e300]', '[0.5]', '[-1]', '["x"]', '[', '{}']) {
    const cursor = Buffer.from(mark).toString('base64url');
    expect((await masthead.authors({ limit: 5, cursor })).items, mark).toEqual([author]);
  }
});

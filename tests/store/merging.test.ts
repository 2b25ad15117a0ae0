import { expect, test } from 'vitest';
import { newId } from '#lib/ids.ts';
import { mergeAuthors, mergeTopics } from '#lib/masthead/merge.ts';
import { retireSection, reviveSection } from '#lib/masthead/retire-section.ts';
import { changeSection, listSections } from '#lib/masthead/sections.ts';
import { changeTopic, createTopic, listTopics, removeTopic } from '#lib/masthead/topics.ts';
import { createRedirect } from '#lib/redirects/redirects.ts';
import { aContext } from '../support/context.ts';
import { aNewsroom, anAudit, anAuthor, noon, published } from '../support/rows.ts';
import { freshStore } from '../support/store.ts';

async function aDesk() {
  const store = await freshStore();
  const newsroom = await aNewsroom(store);
  return { ...newsroom, store, ctx: await aContext(store, newsroom.editor) };
}

test('two topics become one: drafts, editions, counts and addresses', async () => {
  const { ctx, store, addStory } = await aDesk();
  const ports = await createTopic(ctx, { name: 'Ports' });
  const harbours = await createTopic(ctx, { name: 'Harbours' });
  const old = await createTopic(ctx, { name: 'Docks' });
  await mergeTopics(ctx, { id: old.id, into: harbours.id });
  const both = await published(
    store,
    await addStory({ headline: 'Both', slug: 'both', topicIds: [harbours.id, ports.id] }),
  );
  const one = await published(
    store,
    await addStory({ headline: 'One', slug: 'one', topicIds: [harbours.id] }),
  );
  const draft = await addStory({ headline: 'Draft', topicIds: [harbours.id] });
  await createRedirect(ctx, { from: '/tag/harbour', to: '/topics/harbours' });

  expect(await mergeTopics(ctx, { id: harbours.id, into: ports.id })).toMatchObject({
    stories: 3,
    name: 'Ports',
  });
  for (const { id } of [both, one, draft])
    expect((await store.stories.byId(id))?.topicIds).toEqual([ports.id]);
  expect((await store.shelf.byId(both.id))?.topicIds).toEqual([ports.id]);
  expect((await store.shelf.list({ topicId: ports.id, offset: 0, limit: 9 })).items).toHaveLength(2);
  expect((await listTopics(ctx, {})).items).toMatchObject([{ id: ports.id, stories: 3, public: 2 }]);
  for (const slug of ['harbours', 'docks']) expect(await store.masthead.former('topic', slug)).toBe('ports');
  expect(store.redirects.find(['/tag/harbour'])?.to).toBe('/topics/ports');

  // A version from before the merge still names the duplicate.
  await published(store, { ...both, topicIds: [harbours.id, ports.id] });
  expect((await store.shelf.byId(both.id))?.topicIds).toEqual([ports.id]);
  await expect(removeTopic(ctx, { id: ports.id })).rejects.toThrow('Merge it into another');
  await expect(mergeTopics(ctx, { id: ports.id, into: ports.id })).rejects.toThrow('into itself');
  await expect(mergeTopics(ctx, { id: harbours.id, into: ports.id })).rejects.toThrow('no such topic');
});

test('a renamed topic is found by every address it had, and an unused one can go', async () => {
  const { ctx, store } = await aDesk();
  const topic = await createTopic(ctx, { name: 'Ports' });
  await changeTopic(ctx, { id: topic.id, slug: 'harbours', description: 'Ships and quays.' });
  await changeTopic(ctx, { id: topic.id, slug: 'docks' });
  for (const slug of ['ports', 'harbours']) expect(await store.masthead.former('topic', slug)).toBe('docks');
  await changeTopic(ctx, { id: topic.id, slug: 'ports' });
  expect(await store.masthead.former('topic', 'ports')).toBeNull();
  expect(await store.masthead.former('topic', 'docks')).toBe('ports');
  await expect(createTopic(ctx, { name: 'x', slug: 'ports' })).rejects.toThrow('already');
  await removeTopic(ctx, { id: topic.id });
  expect(await store.masthead.former('topic', 'docks')).toBeNull();
});

test('two authors become one: bylines in both searches, and the person who signs so', async () => {
  const { ctx, store, addStory, editor } = await aDesk();
  const twin = anAuthor({ name: 'N. Byline', slug: 'n-byline', personId: editor.id });
  const nora = anAuthor({ name: 'Nora Byline', slug: 'nora' });
  for (const row of [twin, nora]) await store.masthead.addAuthor(row, anAudit());
  const story = await published(
    store,
    await addStory({ headline: 'Ferry', slug: 'ferry', authorIds: [twin.id] }),
  );
  await mergeAuthors(ctx, { id: twin.id, into: nora.id });
  expect((await store.shelf.byId(story.id))?.authorIds).toEqual([nora.id]);
  expect((await store.shelf.list({ q: 'Nora', offset: 0, limit: 5 })).items).toHaveLength(1);
  expect(await store.masthead.authorOfPerson(editor.id)).toMatchObject({ id: nora.id });
  expect((await store.masthead.authors({ limit: 9 })).items).toHaveLength(1);
  expect(await store.masthead.former('author', 'n-byline')).toBe('nora');
});

test('a section with stories is retired into another, and its address goes along', async () => {
  const { ctx, store, addStory, section } = await aDesk();
  const world = { id: newId(noon), slug: 'global', name: 'Global', position: 9 };
  await store.masthead.addSection(world, anAudit());
  const story = await published(store, await addStory({ headline: 'Ferry', slug: 'ferry' }));
  await changeSection(ctx, { id: section.id, slug: 'sea' });
  await expect(retireSection(ctx, { id: section.id })).rejects.toThrow('has stories');
  await expect(retireSection(ctx, { id: section.id, moveTo: section.id })).rejects.toThrow('another section');
  await retireSection(ctx, { id: section.id, moveTo: world.id });
  expect((await store.stories.byId(story.id))?.sectionId).toBe(world.id);
  expect((await store.shelf.byId(story.id))?.sectionId).toBe(world.id);
  for (const slug of ['sea', section.slug])
    expect(await store.masthead.former('section', slug)).toBe('global');
  expect((await listSections(ctx)).items.map(({ id }) => id)).toEqual([world.id]);
  expect((await listSections(ctx, { retired: 'true' })).items).toHaveLength(2);
  await published(store, { ...story, sectionId: section.id });
  expect((await store.shelf.byId(story.id))?.sectionId).toBe(world.id);
  await reviveSection(ctx, { id: section.id });
  expect(await store.masthead.former('section', 'sea')).toBeNull();
  expect(await store.masthead.sectionBySlug('sea')).toMatchObject({ id: section.id });
});

import { expect, test } from 'vitest';
import { changeFields } from '#lib/stories/change-fields.ts';
import { createStory } from '#lib/stories/create-story.ts';
import { readStory } from '#lib/stories/read-story.ts';
import { compareVersions } from '#lib/writing/compare-versions.ts';
import { listVersions } from '#lib/writing/list-versions.ts';
import type { SentStep } from '#lib/writing/live.ts';
import { nobodyListens } from '#lib/writing/live.ts';
import { putDocument } from '#lib/writing/put-document.ts';
import { restoreVersion } from '#lib/writing/restore-version.ts';
import { saveVersion } from '#lib/writing/save-version.ts';
import { aContext } from '../support/context.ts';
import { story as document, p } from '../support/documents.ts';
import { aNewsroom, anAudit, anAuthor } from '../support/rows.ts';
import { freshStore } from '../support/store.ts';

const setUp = async () => {
  const store = await freshStore();
  const { editor, section } = await aNewsroom(store);
  const author = anAuthor();
  await store.masthead.addAuthor(author, anAudit());
  const sent: SentStep[] = [];
  const live = {
    ...nobodyListens,
    steps: (_id: string, _from: number, steps: SentStep[]) => sent.push(...steps),
  };
  const ctx = await aContext(store, editor, { live });
  const { id } = await createStory(ctx, { sectionId: section.id });
  const write = async (headline: string, text: string) => {
    const baseVersion = (await store.stories.byId(id))?.stepVersion ?? 0;
    return putDocument(ctx, { id, baseVersion, document: document(headline, '', p(text)).toJSON() });
  };
  return { store, ctx, id, write, sent, author, section };
};

test('a restored version is the working copy again, and a version; what was before is one too', async () => {
  const { ctx, id, write, sent, author } = await setUp();
  await write('Ferry sinks', 'Nobody was hurt.');
  await changeFields(ctx, { id, slug: 'ferry', authorIds: [author.id] });
  const old = await saveVersion(ctx, { id, note: 'first' });
  await write('Ferry saved', 'Everybody is well.');
  await changeFields(ctx, { id, slug: 'saved', authorIds: [] });
  sent.length = 0;

  const restored = await restoreVersion(ctx, { id, n: old.n });
  expect(restored).toMatchObject({ headline: 'Ferry sinks', authorIds: [author.id], slug: 'saved' });
  expect(sent.map(({ clientId }) => clientId)).toEqual([`restore ${ctx.actor?.id}`]);
  const { items } = await listVersions(ctx, { id });
  expect(items.slice(0, 2)).toMatchObject([
    { kind: 'restore', note: `Version ${old.n}` },
    { kind: 'save', note: `Before version ${old.n} was restored` },
  ]);
  const back = await restoreVersion(ctx, { id, n: items[1]?.n });
  expect(back).toMatchObject({ headline: 'Ferry saved', authorIds: [], slug: 'saved' });
  expect((await readStory(ctx, { id })).headline).toBe('Ferry saved');
});

test('a restore is in the audit, and one of a version that is not there is refused', async () => {
  const { store, ctx, id, write } = await setUp();
  await write('Ferry sinks', 'Nobody was hurt.');
  const { n } = await saveVersion(ctx, { id, note: '' });
  await restoreVersion(ctx, { id, n });
  expect((await store.audit.list({ limit: 1, action: 'restore version' })).items).toMatchObject([
    { subjectId: id, detail: { version: n } },
  ]);
  await expect(restoreVersion(ctx, { id, n: 99 })).rejects.toThrow('no such version');
});

test('a restore that cannot write its audit row brings nothing back', async () => {
  const { store, ctx, id, write } = await setUp();
  await write('Ferry sinks', 'Nobody was hurt.');
  const { n } = await saveVersion(ctx, { id, note: '' });
  await write('Ferry saved', 'Everybody is well.');
  const append: typeof store.steps.append = ({ restoring, ...batch }) => {
    const unwritable = restoring && { ...restoring, audit: { ...restoring.audit, id: null as never } };
    return store.steps.append({ ...batch, ...(unwritable ? { restoring: unwritable } : {}) });
  };
  await expect(
    restoreVersion({ ...ctx, store: { ...store, steps: { ...store.steps, append } } }, { id, n }),
  ).rejects.toThrow();
  expect(await store.stories.byId(id)).toMatchObject({ headline: 'Ferry saved' });
  expect((await listVersions(ctx, { id })).items.map(({ kind }) => kind)).not.toContain('restore');
});

test('a field that a colleague changes while a restore is under way is not lost from the versions', async () => {
  const { store, ctx, id, write, author } = await setUp();
  await write('Ferry sinks', 'Nobody was hurt.');
  const { n } = await saveVersion(ctx, { id, note: '' });
  let done = false;
  const append: typeof store.steps.append = async (batch) => {
    if (!done) await changeFields(ctx, { id, authorIds: [author.id] });
    done = true;
    return store.steps.append(batch);
  };
  await restoreVersion({ ...ctx, store: { ...store, steps: { ...store.steps, append } } }, { id, n });
  expect(await store.stories.byId(id)).toMatchObject({ authorIds: [] });
  const before = (await store.versions.list(id, { limit: 5 })).items.find(({ kind }) => kind === 'save');
  expect(before).toMatchObject({ fields: { authorIds: [author.id] } });
});

test('any two are compared, also with the working copy, fields by their names', async () => {
  const { ctx, id, write, section } = await setUp();
  await write('Ferry sinks', 'Nobody was hurt.');
  const { n } = await saveVersion(ctx, { id, note: '' });
  await write('Ferry sinks', 'Two were hurt.');
  await changeFields(ctx, { id, sectionId: null });
  const { from, to, comparison } = await compareVersions(ctx, { id, from: n });
  expect([from?.n, to]).toEqual([n, null]);
  expect(comparison.fields).toEqual([{ field: 'section', before: section.name, after: '' }]);
  const [changed] = comparison.blocks.filter(({ change }) => change === 'changed');
  expect(changed?.parts[0]?.pieces).toEqual([
    { change: 'removed', text: 'Nobody was', marks: '' },
    { change: 'added', text: 'Two were', marks: '' },
    { change: 'same', text: ' hurt.', marks: '' },
  ]);
  expect((await compareVersions(ctx, { id, from: n, to: n })).comparison.same).toBe(true);
});

import { expect, test } from 'vitest';
import type { Context } from '#lib/context.ts';
import { photoUses } from '#lib/photos/photo-uses.ts';
import { publish } from '#lib/publishing/publish.ts';
import { findStories } from '#lib/related/find-stories.ts';
import { changeFields } from '#lib/stories/change-fields.ts';
import { checkSlug } from '#lib/stories/check-slug.ts';
import { createStory } from '#lib/stories/create-story.ts';
import { readStory } from '#lib/stories/read-story.ts';
import { checkpoint } from '#lib/writing/checkpoint.ts';
import { putDocument } from '#lib/writing/put-document.ts';
import { aContext } from '../support/context.ts';
import { p, photo, related, story } from '../support/documents.ts';
import { aNewsroom, anAudit, anAuthor, aPerson, aPhoto, noon } from '../support/rows.ts';
import { freshStore } from '../support/store.ts';

/** A public story whose next headline is being written, a draft, and a contributor who may see neither as such. */
async function secrets() {
  const store = await freshStore();
  const { editor, section } = await aNewsroom(store);
  const contributor = aPerson({ role: 'contributor' });
  const author = anAuthor();
  const picture = aPhoto(contributor.id, { width: 1, height: 1, renditions: [] });
  picture.renditions = (['webp', 'jpg'] as const).map((format) => ({
    width: 1,
    height: 1,
    format,
    bytes: 1,
    of: picture.updatedAt,
  }));
  await store.people.add(contributor, anAudit());
  await store.masthead.addAuthor(author, anAudit());
  await store.photos.add(picture, anAudit());
  const desk = await aContext(store, editor);
  const text = (headline: string) =>
    story(headline, '', p('Text.'), photo({ photoId: picture.id, alt: 'A' })).toJSON();

  const open = await createStory(desk, {
    document: text('Mayor speaks'),
    sectionId: section.id,
    authorIds: [author.id],
  });
  await publish(desk, { id: open.id });
  await putDocument(desk, { id: open.id, document: text('Mayor resigns'), baseVersion: 0 });
  await checkpoint(desk, open.id);
  const draft = await createStory(desk, { document: story('Secret raid at dawn', '', p('Text.')).toJSON() });
  return { desk, open, draft, picture, contributor: await aContext(store, contributor) };
}

test('a finding does not name the draft that the link itself keeps to itself', async () => {
  const { contributor, desk, draft } = await secrets();
  const mine = await createStory(contributor, {
    document: story('Mine', '', p('See ', related(draft.id))).toJSON(),
  });
  expect(JSON.stringify(await readStory(contributor, { id: mine.id }))).not.toContain('Secret raid');
  expect(JSON.stringify((await readStory(desk, { id: mine.id })).findings)).toContain('Secret raid');
  await changeFields(desk, { id: draft.id, personIds: [contributor.actor?.id] });
  expect(JSON.stringify((await readStory(contributor, { id: mine.id })).findings)).toContain('Secret raid');
});

test('who may only read the edition sees its headline and not the one that is being written', async () => {
  const { contributor, desk, open } = await secrets();
  expect((await findStories(contributor, {})).items).toMatchObject([
    { id: open.id, headline: 'Mayor speaks' },
  ]);
  expect((await findStories(desk, { q: 'resigns' })).items).toMatchObject([{ headline: 'Mayor resigns' }]);
});

test('who may only read the edition finds the story by the words of the edition alone', async () => {
  const { contributor, desk, open } = await secrets();
  const found = async (q: string) => (await findStories(contributor, { q })).items.map(({ id }) => id);
  expect(await found('resigns')).toEqual([]);
  expect(await found('speaks')).toEqual([open.id]);
  const mine = await createStory(contributor, { document: story('Kestrel', '', p('Text.')).toJSON() });
  expect(await found('kestrel')).toEqual([mine.id]);
  await changeFields(desk, { id: open.id, personIds: [contributor.actor?.id] });
  expect(await found('resigns')).toEqual([open.id]);
});

test('nor does the order in which stories are found tell what is in a headline that is being written', async () => {
  const { contributor, desk, open } = await secrets();
  const { sectionId, authorIds } = await readStory(desk, { id: open.id });
  const later = { ...desk, clock: { now: () => noon + 1 } };
  const document = story('Council meets', '', p('No text yet.')).toJSON();
  const newer = await createStory(later, { document, sectionId, authorIds });
  await publish(later, { id: newer.id });
  const { version } = await readStory(desk, { id: open.id });
  const next = story('The text of the treaty', '', p('Text.')).toJSON();
  await putDocument(desk, { id: open.id, document: next, baseVersion: version });
  await checkpoint(desk, open.id);
  const found = async (who: Context) => (await findStories(who, { q: 'text' })).items.map(({ id }) => id);
  expect((await found(desk))[0]).toBe(open.id);
  expect(await found(contributor)).toEqual([newer.id, open.id]);
});

test('the same where a photo says who uses it', async () => {
  const { contributor, desk, picture } = await secrets();
  expect((await photoUses(contributor, { id: picture.id })).items).toMatchObject([
    { headline: 'Mayor speaks' },
  ]);
  expect((await photoUses(desk, { id: picture.id })).items).toMatchObject([{ headline: 'Mayor resigns' }]);
});

test('the warning about a former address does not name what is written behind it now', async () => {
  const { contributor, desk, open } = await secrets();
  await changeFields(desk, { id: open.id, slug: 'mayor-resigns' });
  await publish(desk, { id: open.id });
  const { version } = await readStory(desk, { id: open.id });
  await putDocument(desk, {
    id: open.id,
    document: story('Mayor is charged', '', p('Text.')).toJSON(),
    baseVersion: version,
  });
  await checkpoint(desk, open.id);
  const own = await createStory(contributor, {
    document: story('Mine', '', p('Text.')).toJSON(),
  });
  const { warning } = await checkSlug(contributor, { id: own.id, slug: 'mayor-speaks' });
  expect(warning).toContain('another story');
  expect((await checkSlug(desk, { id: own.id, slug: 'mayor-speaks' })).warning).toContain('Mayor is charged');
});

import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { NewsroomError } from '#lib/errors.ts';
import { renditionKey } from '#lib/photos/keys.ts';
import { listPreviewLinks, makePreviewLink, revokePreviewLink } from '#lib/previews/links.ts';
import { openPreviewLink, previewLinkPhoto } from '#lib/previews/open-link.ts';
import { previewStory } from '#lib/previews/preview-story.ts';
import { publicAt } from '#lib/previews/public-at.ts';
import { createStory } from '#lib/stories/create-story.ts';
import { moveStory } from '#lib/stories/move-story.ts';
import { putDocument } from '#lib/writing/put-document.ts';
import { saveVersion } from '#lib/writing/save-version.ts';
import { aContext } from '../support/context.ts';
import { story as document, p, leadPhoto as pictured } from '../support/documents.ts';
import { aNewsroom, anAudit, aPerson, aPhoto, noon, published } from '../support/rows.ts';
import { freshStore } from '../support/store.ts';

const hour = 3_600_000;
const setUp = async () => {
  const store = await freshStore();
  const newsroom = await aNewsroom(store);
  const clock = { at: noon };
  const ctx = await aContext(store, newsroom.editor, { clock: { now: () => clock.at } });
  const { id } = await createStory(ctx, {});
  const write = async (headline: string) => {
    const baseVersion = (await store.stories.byId(id))?.stepVersion ?? 0;
    await putDocument(ctx, { id, baseVersion, document: document(headline, '', p('The text.')).toJSON() });
  };
  await write('The ferry');
  return { store, ctx, clock, id, write, ...newsroom };
};
const tokenOf = (link: string | undefined) => link?.split('/').at(-1) ?? '';
const kindOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'opened',
    (error) => (error instanceof NewsroomError ? error.kind : 'Unexpected'),
  );

test('a link opens what the story says now, or the version that it names, and counts', async () => {
  const { store, ctx, clock, id, write } = await setUp();
  const version = await saveVersion(ctx, { id, note: 'for counsel' });
  const working = await makePreviewLink(ctx, { id, note: 'Counsel' });
  clock.at += 1;
  const pinned = await makePreviewLink(ctx, { id, versionId: version.id });
  await write('The ship');
  expect((await openPreviewLink(ctx, tokenOf(working.link), true)).page.story.headline).toBe('The ship');
  expect((await openPreviewLink(ctx, tokenOf(pinned.link), true)).page.story.headline).toBe('The ferry');
  await openPreviewLink(ctx, tokenOf(pinned.link), false);
  const { items } = await listPreviewLinks(ctx, { id });
  expect(items).toMatchObject([
    { id: pinned.id, version: { n: version.n }, opens: 1, lastOpenedAt: noon + 1, open: true },
    { id: working.id, version: null, note: 'Counsel', opens: 1 },
  ]);
  expect(items.every((item) => item.link === undefined)).toBe(true);
  expect(JSON.stringify(await store.previewLinks.of(id))).not.toContain(tokenOf(working.link));
});

test('a link ends with its hours, when it is revoked, and when the story is killed', async () => {
  const { store, ctx, clock, id } = await setUp();
  const short = await makePreviewLink(ctx, { id, expiresIn: 1 });
  const revoked = await makePreviewLink(ctx, { id });
  const last = await makePreviewLink(ctx, { id, expiresIn: 720 });
  await revokePreviewLink(ctx, { id, link: revoked.id });
  expect(await kindOf(openPreviewLink(ctx, tokenOf(revoked.link), true))).toBe('Gone');
  await expect(revokePreviewLink(ctx, { id, link: revoked.id })).rejects.toThrow('revoked before');
  clock.at = noon + hour - 1;
  expect(await kindOf(openPreviewLink(ctx, tokenOf(short.link), true))).toBe('opened');
  clock.at = noon + hour;
  expect(await kindOf(openPreviewLink(ctx, tokenOf(short.link), true))).toBe('Gone');
  await store.stories.move(id, ['draft'], 'killed', clock.at, anAudit());
  const refusal = await openPreviewLink(ctx, tokenOf(last.link), true).catch((error: Error) => error.message);
  expect(refusal).toBe('What was to be seen here was withdrawn.');
  expect((await listPreviewLinks(ctx, { id })).items.map(({ open }) => open)).toEqual([false, false, false]);
});

test('a spike ends every link with 410 and they stay ended when the story comes back', async () => {
  const { ctx, id } = await setUp();
  const { link, id: linkId } = await makePreviewLink(ctx, { id });
  await moveStory(ctx, { id, to: 'spiked' });
  expect(await kindOf(openPreviewLink(ctx, tokenOf(link), true))).toBe('Gone');
  expect(await kindOf(previewLinkPhoto(ctx, { token: tokenOf(link), photoId: id, width: 640 }))).toBe('Gone');
  expect((await listPreviewLinks(ctx, { id })).items).toMatchObject([
    { id: linkId, open: false, end: 'spiked' },
  ]);
  await expect(makePreviewLink(ctx, { id })).rejects.toThrow('a link would show nothing');
  await moveStory(ctx, { id, to: 'draft' });
  expect(await kindOf(openPreviewLink(ctx, tokenOf(link), true))).toBe('Gone');
  expect((await listPreviewLinks(ctx, { id })).items).toMatchObject([{ open: false, end: 'revoked' }]);
});

test.for([[0], [721], [1.5]])('%s hours are refused', async ([expiresIn]) => {
  const { ctx, id } = await setUp();
  await expect(makePreviewLink(ctx, { id, expiresIn })).rejects.toThrow(NewsroomError);
});

test('a token opens the photos of its story and no others; a token that never was opens nothing', async () => {
  const { store, ctx, id, editor } = await setUp();
  const small = { width: 640, height: 427, format: 'webp' as const, bytes: 4 };
  const own = aPhoto(editor.id, { renditions: [small] });
  const foreign = aPhoto(editor.id, { renditions: [small] });
  for (const photo of [own, foreign]) {
    await store.photos.add(photo, anAudit());
    await ctx.files.write(renditionKey(photo.id, small), Buffer.from('webp'));
  }
  const withPhoto = document('The ferry', '', pictured({ photoId: own.id, alt: 'A boat' }), p('Text.'));
  const baseVersion = (await store.stories.byId(id))?.stepVersion ?? 0;
  await putDocument(ctx, { id, baseVersion, document: withPhoto.toJSON() });
  const { link } = await makePreviewLink(ctx, { id });
  const asked = (photoId: string) => previewLinkPhoto(ctx, { token: tokenOf(link), photoId, width: 640 });
  expect(await text((await asked(own.id)).bytes)).toBe('webp');
  expect(await kindOf(asked(foreign.id))).toBe('NotFound');
  expect(await kindOf(openPreviewLink(ctx, 'A'.repeat(43), true))).toBe('NotFound');
  expect(await kindOf(openPreviewLink(ctx, `' OR 1=1 --`, true))).toBe('NotFound');
});

test("another story's version and link are refused", async () => {
  const { ctx, id } = await setUp();
  const other = await createStory(ctx, {});
  const version = await saveVersion(ctx, { id: other.id, note: '' });
  await expect(makePreviewLink(ctx, { id, versionId: version.id })).rejects.toThrow(
    'no version of the story',
  );
  const link = await makePreviewLink(ctx, { id: other.id });
  await expect(revokePreviewLink(ctx, { id, link: link.id })).rejects.toThrow('no such preview link');
});

test('a contributor sees a preview of their own story and of no other', async () => {
  const { store, ctx, id } = await setUp();
  const person = aPerson({ role: 'contributor' });
  await store.people.add(person, anAudit());
  const theirs = await aContext(store, person);
  expect(await kindOf(previewStory(theirs, { id }))).toBe('NotFound');
  const own = await createStory(theirs, {});
  expect(await kindOf(previewStory(theirs, { id: own.id }))).toBe('opened');
  expect(await kindOf(makePreviewLink(theirs, { id: own.id }))).toBe('NotAllowed');
  expect((await previewStory(ctx, { id, version: 'working' })).preview.ribbon).toBe(
    'Preview – not published',
  );
  expect(await kindOf(previewStory(ctx, { id, version: 'live' }))).toBe('NotFound');
  expect(await kindOf(previewStory(ctx, { id, version: 99 }))).toBe('NotFound');
});

test("what was public at a minute of the newsroom's clock, with the page of then", async () => {
  const { store, ctx, addStory } = await setUp();
  await store.masthead.changeSettings({ zone: 'America/New_York' }, anAudit());
  const story = await published(store, await addStory({ headline: 'Ferry', slug: 'ferry' }));
  // Noon in UTC is seven in the morning in New York.
  const at = (time: string) => publicAt(ctx, { id: story.id, time });
  expect(await at('2026-11-23T06:59')).toMatchObject({ version: null, zone: 'America/New_York' });
  expect(await at('2026-11-23T07:00')).toMatchObject({
    version: { id: story.liveVersionId },
    path: story.path,
    from: noon,
    until: null,
    at: noon,
  });
  await expect(at('2026-03-08T02:30')).rejects.toThrow('does not');
  const { page, preview } = await previewStory(ctx, { id: story.id, time: '2026-11-23T07:01' });
  expect(page.story.path).toBe(story.path);
  expect(preview.ribbon).toBe('Public on 2026-11-23 at 07:01 (America/New_York)');
});

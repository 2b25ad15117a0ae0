import sharp from 'sharp';
import { expect, test } from 'vitest';
import type { PhotoRow } from '#db/index.ts';
import { changePhoto } from '#lib/photos/change-photo.ts';
import { originalKey } from '#lib/photos/keys.ts';
import { changePhotoRules } from '#lib/photos/photo-rules.ts';
import { readRights } from '#lib/photos/read-rights.ts';
import { rightsCalendar } from '#lib/photos/rights-calendar.ts';
import { setRights } from '#lib/photos/set-rights.ts';
import { tellOfRights } from '#lib/photos/tell-of-rights.ts';
import { watchComingRights } from '#lib/photos/watch-right.ts';
import { publish } from '#lib/publishing/publish.ts';
import { createStory } from '#lib/stories/create-story.ts';
import { aContext } from '../support/context.ts';
import { p, photo as photoNode, story } from '../support/documents.ts';
import { aNewsroom, anAudit, anAuthor, aPerson, aPhoto } from '../support/rows.ts';
import { freshStore } from '../support/store.ts';

const hour = 3_600_000;
const day = 24 * hour;

/** A newsroom with photos whose files are there, and stories that use them. */
async function aPhotoDesk() {
  const store = await freshStore();
  const { editor, section } = await aNewsroom(store);
  const author = anAuthor();
  await store.masthead.addAuthor(author, anAudit());
  const ctx = await aContext(store, editor);
  const pixel = await sharp({ create: { width: 1, height: 1, channels: 3, background: '#357' } })
    .jpeg()
    .toBuffer();
  const addPhoto = async (change: Partial<PhotoRow> = {}) => {
    const row = aPhoto(editor.id, { width: 1, height: 1, ...change });
    row.renditions = (['webp', 'jpg'] as const).map((format) => ({
      width: 1,
      height: 1,
      format,
      bytes: 1,
      of: row.updatedAt,
    }));
    await ctx.files.write(originalKey(row.sha256), pixel);
    await store.photos.add(row, anAudit());
    return row.id;
  };
  const addStory = async (headline: string, ...photoIds: string[]) => {
    const pictures = photoIds.map((photoId) => photoNode({ photoId, alt: 'Boats' }));
    const document = story(headline, '', p('Text.'), ...pictures).toJSON();
    const fields = { sectionId: section.id, authorIds: [author.id] };
    return (await createStory(ctx, { document, ...fields })).id;
  };
  const refusals = (id: string) =>
    publish(ctx, { id }).then(
      () => [],
      (error) => error.details.findings.map((finding: { rule: string; message: string }) => finding.message),
    );
  return { store, ctx, editor, addPhoto, addStory, refusals };
}

test('a photo without a right on this day refuses the publish, and a right lets it out', async () => {
  const { ctx, addPhoto, addStory, refusals } = await aPhotoDesk();
  const photo = await addPhoto({ category: 'social' });
  const story = await addStory('Storm', photo);
  expect(await refusals(story)).toEqual([
    'This photo may not be used now. Nobody set a right to use it, and social photos need one.',
  ]);
  await setRights(ctx, { id: photo, leases: [{ effect: 'allow', note: 'She wrote yes.' }] });
  expect(await readRights(ctx, { id: photo })).toMatchObject({
    now: { granted: true, why: 'She wrote yes.' },
  });
  expect(await refusals(story)).toEqual([]);
});

test('the supplier’s words are rules, which a person can put out of force; a later edit of the words keeps that', async () => {
  const { ctx, addPhoto, addStory, refusals } = await aPhotoDesk();
  const photo = await addPhoto();
  await changePhotoRules(ctx, { publishCountries: ['tr'] });
  await changePhoto(ctx, { id: photo, restrictions: 'TURKEY OUT. Call the desk first.' });
  const story = await addStory('Strait', photo);
  expect(await refusals(story)).toEqual(['This photo may not be used now. The supplier says: “TURKEY OUT”.']);
  expect(await readRights(ctx, { id: photo })).toMatchObject({ unread: ['Call the desk first'], shown: [] });
  await setRights(ctx, { id: photo, off: [0] });
  await changePhoto(ctx, { id: photo, restrictions: 'Turkey out; NO SALES' });
  expect(await readRights(ctx, { id: photo })).toMatchObject({
    limits: [
      { rule: 'countries out', off: true },
      { rule: 'not for', use: 'promotion' },
    ],
    shown: null,
  });
  expect(await refusals(story)).toEqual([]);
});

test('one time use is one story, which may be published again', async () => {
  const { ctx, addPhoto, addStory, refusals } = await aPhotoDesk();
  const photo = await addPhoto();
  await changePhoto(ctx, { id: photo, restrictions: 'ONE TIME USE' });
  const first = await addStory('First', photo);
  const second = await addStory('Second', photo);
  expect(await refusals(first)).toEqual([]);
  expect(await refusals(first)).toEqual([]);
  expect(await refusals(second)).toEqual([
    'This photo may not be used now. The supplier says: “ONE TIME USE”.',
  ]);
});

test('what a supplier allows a month is counted over all stories', async () => {
  const { ctx, addPhoto, addStory, refusals } = await aPhotoDesk();
  await changePhotoRules(ctx, { photoQuotas: [{ supplier: 'getty images', perMonth: 2 }] });
  const photos = [
    await addPhoto(),
    await addPhoto(),
    await addPhoto({ credit: 'Reuters', creditLine: 'A/Reuters' }),
  ];
  const first = await addStory('First', ...photos);
  const second = await addStory('Second', photos[0] ?? '');
  expect(await refusals(first)).toEqual([]);
  expect(await refusals(second)).toEqual([
    'This photo may not be used now. getty images allows 2 photos a month, and they are used up.',
  ]);
});

test('the calendar names the stories that an end touches, and the editors are told once before and once at the time', async () => {
  const { store, ctx, addPhoto, addStory, refusals } = await aPhotoDesk();
  const chief = aPerson({ role: 'admin' });
  await store.people.add(chief, anAudit());
  const photo = await addPhoto({ caption: 'Boats.' });
  const story = await addStory('Harbour', photo);
  expect(await refusals(story)).toEqual([]);
  const now = ctx.clock.now();
  const endsAt = now + 3 * day;
  await setRights(ctx, { id: photo, leases: [{ effect: 'allow', until: endsAt }] });
  expect(await rightsCalendar(ctx, {})).toMatchObject({
    items: [{ photoId: photo, endsAt, stories: [{ id: story, headline: 'Harbour' }] }],
    next: null,
  });
  const told = async () =>
    (await store.notices.list(chief.id, { limit: 9 })).items.map(({ sentence }) => sentence);
  const before = (await told()).length;
  await Promise.all([tellOfRights(ctx), tellOfRights(ctx)]);
  await tellOfRights({ ...ctx, clock: { now: () => endsAt } });
  await tellOfRights({ ...ctx, clock: { now: () => endsAt + hour } });
  const sentences = (await told()).slice(0, (await told()).length - before);
  expect(sentences).toHaveLength(2);
  expect(sentences[0]).toMatch(
    /^The right to the photo “Boats\.” .*has ended: readers see a placeholder in “Harbour”\.$/,
  );
  expect(sentences[1]).toMatch(/ends on 2\d November 2026/);
});

test('a right that ends within the hour is told of at its minute, whoever set it when', async () => {
  const { store, ctx, addPhoto } = await aPhotoDesk();
  const now = ctx.clock.now();
  const ends = [now + hour / 2, now + 2 * hour];
  for (const until of ends) await addPhoto({ shown: [{ from: 0, until }] });
  await watchComingRights(ctx);
  const [soon = 0, later = 0] = ends;
  expect(await store.jobs.take(soon - 1, soon)).toBeNull();
  expect(await store.jobs.take(soon, soon + 10 * hour)).toMatchObject({
    kind: 'tell of rights',
    runAt: soon,
  });
  expect(await store.jobs.take(later, later + 1)).toBeNull();
});

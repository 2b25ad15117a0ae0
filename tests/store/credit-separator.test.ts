import { expect, test } from 'vitest';
import { cleanPhotosJob } from '#lib/jobs/clean-photos.job.ts';
import { publish } from '#lib/publishing/publish.ts';
import { changeSettings } from '#lib/settings/change-settings.ts';
import { createStory } from '#lib/stories/create-story.ts';
import { aContext } from '../support/context.ts';
import { p, photo, story } from '../support/documents.ts';
import { aNewsroom, anAudit, anAuthor, aPerson, aPhoto } from '../support/rows.ts';
import { freshStore } from '../support/store.ts';

test('another separator reaches the line of every photo, and an edition when it is published again', async () => {
  const store = await freshStore();
  const { editor, section } = await aNewsroom(store);
  const author = anAuthor();
  const admin = aPerson({ role: 'admin' });
  await store.masthead.addAuthor(author, anAudit());
  await store.people.add(admin, anAudit());
  const pictures = [aPhoto(editor.id), aPhoto(editor.id, { creators: ['Zoë Lens'], credit: 'Nordlys/AFP' })];
  const demanded = aPhoto(editor.id, { mandatedCredit: 'AFP PHOTO / CCTV', creditLine: 'AFP PHOTO / CCTV' });
  for (const each of [...pictures, demanded])
    await store.photos.add({ ...each, width: 1, height: 1 }, anAudit());
  const [shown] = pictures;
  if (!shown) throw new Error('There are two pictures.');
  const ready = async () => {
    const { updatedAt: of } = (await store.photos.byId(shown.id)) ?? shown;
    const renditions = (['webp', 'jpg'] as const).map((format) => ({
      width: 1,
      height: 1,
      format,
      bytes: 1,
      of,
    }));
    await store.photos.change(shown.id, { renditions }, null);
  };
  const desk = await aContext(store, editor);
  const { id } = await createStory(desk, {
    document: story('A', '', p('Text.'), photo({ photoId: shown.id, alt: 'A' })).toJSON(),
    sectionId: section.id,
    authorIds: [author.id],
  });
  await ready();
  await publish(desk, { id });
  const printed = async () => (await store.shelf.byId(id))?.photos[shown.id]?.creditLine;
  const lines = async () =>
    (await store.photos.byIds([...pictures, demanded].map((each) => each.id))).map(
      ({ creditLine }) => creditLine,
    );

  const house = await aContext(store, admin);
  await changeSettings(house, { creditSeparator: ' via ' });
  const job = await store.jobs.take(house.clock.now(), house.clock.now() + 1, 'slow');
  expect(job?.kind).toBe('clean photos');
  await cleanPhotosJob(house, {});
  expect(await lines()).toEqual([
    'Ivo Lens/AFP via Getty Images',
    'Zoë Lens/Nordlys via AFP',
    'AFP PHOTO / CCTV',
  ]);
  expect(await printed()).toBe('Ivo Lens/AFP/Getty Images');
  await ready();
  await publish(desk, { id });
  expect(await printed()).toBe('Ivo Lens/AFP via Getty Images');

  await changeSettings(house, { creditSeparator: ' · ' });
  await cleanPhotosJob(house, {});
  expect((await lines())[0]).toBe('Ivo Lens · AFP · Getty Images');
  await cleanPhotosJob(house, {});
  const [once] = await store.photos.byIds([shown.id]);
  await cleanPhotosJob(house, {});
  expect(await store.photos.byIds([shown.id])).toEqual([once]);
});

test('another setting sends nobody through the photos', async () => {
  const store = await freshStore();
  const admin = aPerson({ role: 'admin' });
  await store.people.add(admin, anAudit());
  const house = await aContext(store, admin);
  await changeSettings(house, { tagline: 'News' });
  expect(await store.jobs.take(house.clock.now(), house.clock.now() + 1, 'slow')).toBeNull();
});

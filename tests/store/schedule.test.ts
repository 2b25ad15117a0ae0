import { expect, test } from 'vitest';
import type { Context } from '#lib/context.ts';
import { followZones, sendOutDue } from '#lib/jobs/clockwork.ts';
import { publish } from '#lib/publishing/publish.ts';
import { takeOffSchedule } from '#lib/publishing/take-off-schedule.ts';
import { unpublish } from '#lib/publishing/unpublish.ts';
import { changeFields } from '#lib/stories/change-fields.ts';
import { moveStory } from '#lib/stories/move-story.ts';
import { checkpoint } from '#lib/writing/checkpoint.ts';
import { putDocument } from '#lib/writing/put-document.ts';
import { leadPhoto, p, story } from '../support/documents.ts';
import { anAudit, aPhoto, minute } from '../support/rows.ts';
import { aScheduleDesk, atOne, one } from '../support/schedule-desk.ts';

const editionsOf = async ({ store }: Context, id: string) =>
  (await store.audit.list({ subjectId: id, action: 'publish', limit: 100 })).items.length;

test('the version of that moment goes out at its time and once, and not what was typed later', async () => {
  const desk = await aScheduleDesk();
  const { ctx, store, clock } = desk;
  const id = await desk.aStory('As it was scheduled');
  const scheduled = await desk.schedule(id);
  expect(scheduled).toMatchObject({
    state: 'scheduled',
    url: null,
    schedule: { ...atOne, at: one, differs: false, by: { name: 'Ana Person' }, version: 1 },
  });
  expect((await desk.write(id, 'As it was written later')).schedule?.differs).toBe(true);

  clock.at = one - 1;
  await sendOutDue(ctx);
  expect(await store.shelf.byId(id)).toBeNull();
  clock.at = one + 400;
  await sendOutDue(ctx);
  await sendOutDue(ctx);
  expect(await store.shelf.byId(id)).toMatchObject({
    headline: 'As it was scheduled',
    publishedAt: one + 400,
  });
  expect(await desk.read(id)).toMatchObject({
    state: 'published',
    headline: 'As it was written later',
    hasUnpublishedChanges: true,
    schedule: null,
    missed: null,
  });
  expect(await editionsOf(ctx, id)).toBe(1);
});

test('two runners on one store send each story out once', async () => {
  const desk = await aScheduleDesk();
  const ids = await Promise.all(Array.from({ length: 12 }, (_, n) => desk.aStory(`Story ${n}`)));
  for (const id of ids) await desk.schedule(id);
  desk.clock.at = one;
  await Promise.all([sendOutDue(desk.ctx), sendOutDue(desk.ctx), sendOutDue(desk.ctx)]);
  for (const id of ids) expect(await editionsOf(desk.ctx, id)).toBe(1);
});

test('what a killed process had taken goes out when its lease ends, also where the clock jumps back', async () => {
  const desk = await aScheduleDesk();
  const id = await desk.aStory();
  await desk.schedule(id);
  desk.clock.at = one;
  await desk.store.schedules.takeDue(one, one + 3_000, 3_000, 8);
  await sendOutDue(desk.ctx);
  expect(await desk.store.shelf.byId(id)).toBeNull();
  desk.clock.at = one + 3_000;
  await sendOutDue(desk.ctx);
  expect(await desk.store.shelf.byId(id)).not.toBeNull();

  const second = await desk.aStory('Second');
  await desk.schedule(second, { local: '2026-11-23T14:00', zone: 'UTC' });
  const days = one + 3 * 86_400_000;
  await desk.store.schedules.takeDue(days, days + 3_000, 3_000, 8);
  desk.clock.at = one + 60 * minute;
  await sendOutDue(desk.ctx);
  expect(await desk.store.shelf.byId(second)).not.toBeNull();
});

test('after a downtime it goes out at start, and the desk says how late', async () => {
  const desk = await aScheduleDesk();
  const id = await desk.aStory();
  await desk.schedule(id);
  desk.clock.at = one + 200 * minute;
  await sendOutDue(desk.ctx);
  expect(await desk.read(id)).toMatchObject({
    state: 'published',
    missed: { outcome: 'out', lateMs: 200 * minute, local: atOne.local },
  });
});

test('checks that fail at the minute change nothing that is public, and the reason stays', async () => {
  const desk = await aScheduleDesk();
  const other = await desk.aStory('Same Headline');
  const id = await desk.aStory('Same Headline');
  await moveStory(desk.ctx, { id, to: 'approved' });
  await desk.schedule(id);
  await publish(desk.ctx, { id: other });
  desk.clock.at = one;
  await sendOutDue(desk.ctx);
  expect(await desk.store.shelf.byId(id)).toBeNull();
  expect(await desk.read(id)).toMatchObject({
    state: 'approved',
    schedule: null,
    missed: { outcome: 'refused', reason: expect.stringContaining('Choose another slug') },
  });
  await changeFields(desk.ctx, { id, slug: 'another-slug' });
  expect((await publish(desk.ctx, { id })).missed).toBeNull();
});

test('a story that is not ready is not scheduled', async () => {
  const desk = await aScheduleDesk();
  const id = await desk.aStory('', 'Words TK.');
  await expect(desk.schedule(id)).rejects.toMatchObject({ kind: 'NotReady' });
  expect(await desk.read(id)).toMatchObject({ state: 'draft', schedule: null });
});

test.each([
  ['a time that is past', { local: '2026-11-23T11:00', zone: 'UTC' }, 'is already past'],
  ['a time that does not exist', { local: '2027-03-14T02:30', zone: 'America/New_York' }, 'does not exist'],
  ['a time that happens twice', { local: '2027-11-07T01:30', zone: 'America/New_York' }, 'happens twice'],
  ['a zone that is none', { local: '2026-11-23T13:00', zone: 'Mars/Base' }, 'is no time zone'],
  ['no time at all', { local: 'soon', zone: 'UTC' }, 'Give the day'],
])('%s is refused with a sentence, and nothing is changed', async (_what, at, sentence) => {
  const desk = await aScheduleDesk();
  const id = await desk.aStory();
  await expect(desk.schedule(id, at)).rejects.toMatchObject({
    kind: 'Invalid',
    message: expect.stringContaining(sentence),
  });
  expect(await desk.read(id)).toMatchObject({ state: 'draft', schedule: null });
});

test('the second of two times is taken when it is the one that is meant', async () => {
  const desk = await aScheduleDesk();
  const id = await desk.aStory();
  const twice = { local: '2027-11-07T01:30', zone: 'America/New_York', choice: 'later' };
  expect((await desk.schedule(id, twice)).schedule?.at).toBe(Date.UTC(2027, 10, 7, 6, 30));
});

test('another time keeps the version where only the time is meant', async () => {
  const desk = await aScheduleDesk();
  const id = await desk.aStory('First');
  const { schedule } = await desk.schedule(id);
  await desk.write(id, 'Second');
  const at = { local: '2026-11-23T15:00', zone: 'UTC' };
  const moved = await publish(desk.ctx, { id, at, keepVersion: true });
  expect(moved.schedule).toMatchObject({ ...at, versionId: schedule?.versionId, differs: true });
  const anew = await publish(desk.ctx, { id, at });
  expect(anew.schedule).toMatchObject({ differs: false });
  expect(anew.schedule?.versionId).not.toBe(schedule?.versionId);
});

test('a story off the schedule is again what it was, and no timer sends it out', async () => {
  const desk = await aScheduleDesk();
  const id = await desk.aStory();
  await moveStory(desk.ctx, { id, to: 'approved' });
  await desk.schedule(id);
  expect(await takeOffSchedule(desk.ctx, { id })).toMatchObject({ state: 'approved', schedule: null });
  await expect(takeOffSchedule(desk.ctx, { id })).rejects.toMatchObject({ kind: 'Conflict' });
  desk.clock.at = one;
  await sendOutDue(desk.ctx);
  expect((await desk.read(id)).state).toBe('approved');
});

test('an update of a live story waits beside it, and readers see the old one until then', async () => {
  const desk = await aScheduleDesk();
  const id = await desk.aStory('Old');
  await publish(desk.ctx, { id });
  await desk.write(id, 'New');
  expect(await desk.schedule(id)).toMatchObject({ state: 'published', schedule: { differs: false } });
  expect((await desk.store.shelf.byId(id))?.headline).toBe('Old');
  desk.clock.at = one;
  await sendOutDue(desk.ctx);
  expect(await desk.store.shelf.byId(id)).toMatchObject({ headline: 'New', readerUpdatedAt: one });
});

test('an unpublish clears the schedule, and a timer that was under way undoes nothing', async () => {
  const desk = await aScheduleDesk();
  const id = await desk.aStory('Old');
  await publish(desk.ctx, { id });
  await desk.write(id, 'New');
  await desk.schedule(id);
  desk.clock.at = one;
  // The timer has read the schedule, and the story is unpublished before its transaction.
  const store = {
    ...desk.store,
    publishing: {
      ...desk.store.publishing,
      async publish(act: Parameters<typeof desk.store.publishing.publish>[0]) {
        await unpublish(desk.ctx, { id });
        return desk.store.publishing.publish(act);
      },
    },
  };
  await sendOutDue({ ...desk.ctx, store });
  await sendOutDue(desk.ctx);
  expect(await desk.store.shelf.byId(id)).toBeNull();
  expect(await desk.read(id)).toMatchObject({ state: 'unpublished', schedule: null, missed: null });
});

test('a publish by hand overtakes what waits: no older version goes out after it', async () => {
  const desk = await aScheduleDesk();
  const id = await desk.aStory('Waiting');
  await desk.schedule(id);
  await desk.write(id, 'By hand');
  expect(await publish(desk.ctx, { id })).toMatchObject({ state: 'published', schedule: null });
  desk.clock.at = one;
  await sendOutDue(desk.ctx);
  expect((await desk.store.shelf.byId(id))?.headline).toBe('By hand');
});

test('a slug that was written after the version was kept is not lost when it goes out', async () => {
  const desk = await aScheduleDesk();
  const id = await desk.aStory('Waiting');
  await desk.schedule(id);
  await changeFields(desk.ctx, { id, slug: 'a-better-slug' });
  desk.clock.at = one;
  await sendOutDue(desk.ctx);
  expect((await desk.store.shelf.byId(id))?.slug).toBe('waiting');
  expect((await desk.read(id)).slug).toBe('a-better-slug');
});

test('where the rules of a zone change, 06:00 stays 06:00', async () => {
  const desk = await aScheduleDesk();
  const id = await desk.aStory();
  await desk.schedule(id, { local: '2026-12-24T06:00', zone: 'Europe/Kyiv' });
  const kept = await desk.store.schedules.of(id);
  const at = Date.UTC(2026, 11, 24, 4);
  expect(kept?.at).toBe(at);
  // As a program with the rules of another year would have kept it.
  await desk.store.schedules.shift(id, kept?.id ?? '', at + 60 * minute, anAudit());
  await followZones(desk.ctx);
  expect((await desk.store.schedules.of(id))?.at).toBe(at);
});

test('two who set a time at once: the second is told, and one time counts', async () => {
  const desk = await aScheduleDesk();
  const id = await desk.aStory();
  const settings = await Promise.allSettled([
    desk.schedule(id, { local: '2026-11-23T14:00', zone: 'UTC' }),
    desk.schedule(id, { local: '2026-11-23T15:00', zone: 'UTC' }),
  ]);
  expect(settings.some(({ status }) => status === 'fulfilled')).toBe(true);
  expect((await desk.store.schedules.waiting({ limit: 10 })).items).toHaveLength(1);
});

test('a photo of the version that waits is in use, although the story shows it no more', async () => {
  const desk = await aScheduleDesk();
  const photo = aPhoto(desk.editor.id);
  await desk.store.photos.add(photo, anAudit());
  const id = await desk.aStory();
  const { version } = await desk.read(id);
  const withPhoto = story('With a photo', '', leadPhoto({ photoId: photo.id, alt: 'Boats' }), p('Text.'));
  await putDocument(desk.ctx, { id, document: withPhoto.toJSON(), baseVersion: version });
  await desk.schedule(id);
  await desk.write(id, 'Without a photo');
  await checkpoint(desk.ctx, id);
  expect((await desk.store.photos.uses(photo.id)).map(({ storyId }) => storyId)).toEqual([id]);
  expect(await desk.store.photos.remove(photo.id, anAudit())).toMatchObject({ ok: false });
});

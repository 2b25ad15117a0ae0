import { expect, test } from 'vitest';
import type { Store } from '#db/index.ts';
import { setEmbargo } from '#lib/embargo/set-embargo.ts';
import { sendOutDue } from '#lib/jobs/clockwork.ts';
import { retireSection } from '#lib/masthead/retire-section.ts';
import { publish } from '#lib/publishing/publish.ts';
import { unpublish } from '#lib/publishing/unpublish.ts';
import { moveStory } from '#lib/stories/move-story.ts';
import { anAudit, minute } from '../support/rows.ts';
import { aScheduleDesk, atOne, one } from '../support/schedule-desk.ts';

const atTwo = { local: '2026-11-23T14:00', zone: 'UTC' };

/** The store, in which `act` happens once between the checks of a verb and the transaction that it asks for. */
function meanwhile(store: Store, where: 'publish' | 'set', act: () => Promise<unknown>): Store {
  let isDone = false;
  const before = async () => {
    if (isDone) return;
    isDone = true;
    await act();
  };
  const { publishing, schedules } = store;
  const publishLate: typeof publishing.publish = async (given) => {
    await before();
    return publishing.publish(given);
  };
  const setLate: typeof schedules.set = async (given) => {
    await before();
    return schedules.set(given);
  };
  return where === 'publish'
    ? { ...store, publishing: { ...publishing, publish: publishLate } }
    : { ...store, schedules: { ...schedules, set: setLate } };
}

test('an embargo that is set while a publish is checked holds the story', async () => {
  const desk = await aScheduleDesk();
  const id = await desk.aStory('Secret');
  const store = meanwhile(desk.store, 'publish', () => setEmbargo(desk.ctx, { id, until: atOne }));
  expect(await publish({ ...desk.ctx, store }, { id })).toMatchObject({ state: 'scheduled', url: null });
  expect(await desk.store.shelf.byId(id)).toBeNull();
});

test('an embargo that is set while a schedule is checked refuses the schedule', async () => {
  const desk = await aScheduleDesk();
  const id = await desk.aStory('Secret');
  const store = meanwhile(desk.store, 'set', () => setEmbargo(desk.ctx, { id, until: null }));
  await expect(publish({ ...desk.ctx, store }, { id, at: atOne })).rejects.toMatchObject({
    kind: 'Conflict',
  });
  desk.clock.at = one;
  await sendOutDue(desk.ctx);
  expect(await desk.store.shelf.byId(id)).toBeNull();
});

test('a version is pinned to the end that the embargo has, also when it was moved a moment before', async () => {
  const desk = await aScheduleDesk();
  const id = await desk.aStory('Secret');
  await setEmbargo(desk.ctx, { id, until: atOne });
  const store = meanwhile(desk.store, 'set', () => setEmbargo(desk.ctx, { id, until: atTwo }));
  expect(await publish({ ...desk.ctx, store }, { id })).toMatchObject({
    schedule: { why: 'embargo', at: one + 60 * minute },
  });
});

test('an embargo that is extended while the timer is under way holds the story', async () => {
  const desk = await aScheduleDesk();
  const id = await desk.aStory('Secret');
  await setEmbargo(desk.ctx, { id, until: atOne });
  await publish(desk.ctx, { id });
  desk.clock.at = one;
  const store = meanwhile(desk.store, 'publish', () => setEmbargo(desk.ctx, { id, until: atTwo }));
  await sendOutDue({ ...desk.ctx, store });
  expect(await desk.store.shelf.byId(id)).toBeNull();
  desk.clock.at = one + 60 * minute;
  await sendOutDue(desk.ctx);
  expect((await desk.store.shelf.byId(id))?.headline).toBe('Secret');
});

test('where approval is needed, a story that is returned while it is published stays inside', async () => {
  const desk = await aScheduleDesk();
  const id = await desk.aStory('Returned');
  await desk.store.masthead.changeSettings({ publishNeedsApproval: true }, anAudit());
  await moveStory(desk.ctx, { id, to: 'approved' });
  const back = () => moveStory(desk.ctx, { id, to: 'draft', note: 'The figures are wrong.' });
  const store = meanwhile(desk.store, 'publish', back);
  await expect(publish({ ...desk.ctx, store }, { id })).rejects.toMatchObject({ kind: 'Conflict' });
  expect(await desk.store.shelf.byId(id)).toBeNull();
});

test('where approval is needed, a story that is returned while it is scheduled does not go out', async () => {
  const desk = await aScheduleDesk();
  const id = await desk.aStory('Returned');
  await desk.store.masthead.changeSettings({ publishNeedsApproval: true }, anAudit());
  await moveStory(desk.ctx, { id, to: 'approved' });
  const back = () => moveStory(desk.ctx, { id, to: 'draft', note: 'The figures are wrong.' });
  const store = meanwhile(desk.store, 'set', back);
  await expect(publish({ ...desk.ctx, store }, { id, at: atOne })).rejects.toMatchObject({
    kind: 'Conflict',
  });
  expect(await desk.read(id)).toMatchObject({ state: 'draft', schedule: null });
});

test('changes are not published over an unpublish that came first', async () => {
  const desk = await aScheduleDesk();
  const id = await desk.aStory('Old');
  await publish(desk.ctx, { id });
  await desk.write(id, 'New');
  const store = meanwhile(desk.store, 'publish', () => unpublish(desk.ctx, { id }));
  await expect(publish({ ...desk.ctx, store }, { id })).rejects.toMatchObject({ kind: 'Conflict' });
  expect(await desk.store.shelf.byId(id)).toBeNull();
  // Somebody who sees that it is unpublished publishes it again.
  expect(await publish(desk.ctx, { id })).toMatchObject({ state: 'published' });
});

test('two first publishes at once leave the first time of publication as it was', async () => {
  const desk = await aScheduleDesk();
  const id = await desk.aStory('Once');
  const store = meanwhile(desk.store, 'publish', async () => {
    await publish(desk.ctx, { id });
    desk.clock.at += minute;
  });
  await expect(publish({ ...desk.ctx, store }, { id })).rejects.toMatchObject({ kind: 'Conflict' });
  const { firstPublishedAt, publishedAt } = (await desk.store.shelf.byId(id)) ?? {};
  expect(firstPublishedAt).toBe(one - 60 * minute);
  expect(publishedAt).toBe(one - 60 * minute);
});

test('a scheduled story whose section was retired goes out in the section that took its stories', async () => {
  const desk = await aScheduleDesk();
  const id = await desk.aStory('Moved');
  await desk.schedule(id);
  const other = {
    ...desk.section,
    id: '01920000-0000-7000-8000-000000000001',
    slug: 'europe',
    name: 'Europe',
  };
  await desk.store.masthead.addSection(other, anAudit());
  await retireSection(desk.ctx, { id: desk.section.id, moveTo: other.id });
  desk.clock.at = one;
  await sendOutDue(desk.ctx);
  expect((await desk.store.shelf.byId(id))?.sectionId).toBe(other.id);
});

test('an unpublish tells each person once', async () => {
  const desk = await aScheduleDesk();
  const id = await desk.aStory('Gone');
  await publish(desk.ctx, { id });
  const other = {
    ...desk.editor,
    id: '01920000-0000-7000-8000-000000000002',
    email: 'other@example.com',
    name: 'Other',
  };
  await desk.store.people.add(other, anAudit());
  await unpublish(
    { ...desk.ctx, actor: { id: other.id, name: 'Other', email: other.email, role: 'editor' } },
    { id },
  );
  await new Promise((done) => setImmediate(done));
  const told = await desk.store.notices.list(desk.editor.id, { limit: 10, unread: false });
  expect(told.items.filter(({ kind }) => kind === 'unpublished')).toHaveLength(1);
});

test('a story that keeps changing at its minute is tried again, and not given up', async () => {
  const desk = await aScheduleDesk();
  const id = await desk.aStory('Waiting');
  await desk.schedule(id);
  desk.clock.at = one;
  const { publishing } = desk.store;
  const story = await desk.store.stories.byId(id);
  if (!story) throw new Error('The story is not there.');
  const store = { ...desk.store, publishing: { ...publishing, publish: async () => ({ ok: false, story }) } };
  await sendOutDue({ ...desk.ctx, store } as typeof desk.ctx);
  expect(await desk.read(id)).toMatchObject({ state: 'scheduled', missed: null });
  desk.clock.at += minute;
  await sendOutDue(desk.ctx);
  expect((await desk.store.shelf.byId(id))?.headline).toBe('Waiting');
});

test('what is written while a time is set is in the version that waits', async () => {
  const desk = await aScheduleDesk();
  const id = await desk.aStory('As it was read');
  const store = meanwhile(desk.store, 'set', () => desk.write(id, 'As it was written meanwhile'));
  expect(await publish({ ...desk.ctx, store }, { id, at: atOne })).toMatchObject({
    schedule: { differs: false },
  });
  desk.clock.at = one;
  await sendOutDue(desk.ctx);
  expect((await desk.store.shelf.byId(id))?.headline).toBe('As it was written meanwhile');
});

import { expect, test } from 'vitest';
import { liftEmbargo } from '#lib/embargo/lift-embargo.ts';
import { setEmbargo } from '#lib/embargo/set-embargo.ts';
import { sendOutDue } from '#lib/jobs/clockwork.ts';
import { publish } from '#lib/publishing/publish.ts';
import { takeOffSchedule } from '#lib/publishing/take-off-schedule.ts';
import { minute } from '../support/rows.ts';
import { aScheduleDesk, atOne, one } from '../support/schedule-desk.ts';

const atTwo = { local: '2026-11-23T14:00', zone: 'UTC' };

test('an embargoed story that is published goes out when the embargo ends, in the version of that moment', async () => {
  const desk = await aScheduleDesk();
  const id = await desk.aStory('Under embargo');
  expect((await setEmbargo(desk.ctx, { id, until: atOne })).embargo).toMatchObject({
    until: { ...atOne, at: one },
    holds: true,
    by: { name: 'Ana Person' },
  });
  expect(await publish(desk.ctx, { id })).toMatchObject({
    state: 'scheduled',
    url: null,
    schedule: { why: 'embargo', at: one },
  });
  await desk.write(id, 'Written later');
  expect(await desk.store.shelf.byId(id)).toBeNull();
  desk.clock.at = one;
  await sendOutDue(desk.ctx);
  expect((await desk.store.shelf.byId(id))?.headline).toBe('Under embargo');
  expect(await desk.read(id)).toMatchObject({ state: 'published', embargo: null });
});

test('without an end it goes out only when it is lifted, and lifting says whether it goes out', async () => {
  const desk = await aScheduleDesk();
  const [now, later] = [await desk.aStory('Now'), await desk.aStory('Later')];
  for (const id of [now, later]) {
    await setEmbargo(desk.ctx, { id, until: null });
    expect((await publish(desk.ctx, { id })).schedule).toMatchObject({ why: 'embargo', at: null });
  }
  desk.clock.at = one + 10_000 * 60 * minute;
  await sendOutDue(desk.ctx);
  expect(await desk.store.shelf.byId(now)).toBeNull();
  const reason = 'The other side published.';
  expect(await liftEmbargo(desk.ctx, { id: now, reason, publish: true })).toMatchObject({
    state: 'published',
    embargo: null,
  });
  expect(await liftEmbargo(desk.ctx, { id: later, reason })).toMatchObject({
    state: 'draft',
    embargo: null,
    schedule: null,
  });
  const audit = await desk.store.audit.list({ action: 'lift embargo', limit: 10 });
  expect(audit.items.map(({ detail }) => detail.reason)).toEqual([reason, reason]);
});

test('an end that is moved moves what waits for it; an earlier one needs a reason, as lifting does', async () => {
  const desk = await aScheduleDesk();
  const id = await desk.aStory();
  await setEmbargo(desk.ctx, { id, until: atTwo });
  await publish(desk.ctx, { id });
  await expect(setEmbargo(desk.ctx, { id, until: atOne })).rejects.toMatchObject({ kind: 'Invalid' });
  await expect(liftEmbargo(desk.ctx, { id })).rejects.toMatchObject({ kind: 'Invalid' });
  expect((await desk.read(id)).schedule?.at).toBe(one + 60 * minute);
  const earlier = await setEmbargo(desk.ctx, { id, until: atOne, reason: 'Agreed with the source.' });
  expect(earlier.schedule?.at).toBe(one);
  expect((await setEmbargo(desk.ctx, { id, until: null })).schedule?.at).toBeNull();
});

test('schedule and embargo exclude each other', async () => {
  const desk = await aScheduleDesk();
  const [scheduled, embargoed] = [await desk.aStory('One'), await desk.aStory('Two')];
  await desk.schedule(scheduled);
  await expect(setEmbargo(desk.ctx, { id: scheduled, until: atTwo })).rejects.toMatchObject({
    kind: 'Conflict',
    message: expect.stringContaining('Take it off the schedule first'),
  });
  await setEmbargo(desk.ctx, { id: embargoed, until: atTwo });
  await expect(desk.schedule(embargoed)).rejects.toMatchObject({
    kind: 'Conflict',
    message: expect.stringContaining('lift the embargo first'),
  });
});

test('what readers have seen takes no embargo, also when it is unpublished', async () => {
  const desk = await aScheduleDesk();
  const id = await desk.aStory();
  await publish(desk.ctx, { id });
  await expect(setEmbargo(desk.ctx, { id, until: atTwo })).rejects.toMatchObject({
    kind: 'Conflict',
    message: expect.stringContaining('before a story is published'),
  });
});

test('an embargo whose time has come holds nothing: a publish goes out at once', async () => {
  const desk = await aScheduleDesk();
  const id = await desk.aStory();
  await setEmbargo(desk.ctx, { id, until: atOne });
  desk.clock.at = one;
  expect((await desk.read(id)).embargo?.holds).toBe(false);
  expect(await publish(desk.ctx, { id })).toMatchObject({ state: 'published', embargo: null });
});

test('off the schedule the embargo stays', async () => {
  const desk = await aScheduleDesk();
  const id = await desk.aStory();
  await setEmbargo(desk.ctx, { id, until: atOne });
  await publish(desk.ctx, { id });
  expect(await takeOffSchedule(desk.ctx, { id })).toMatchObject({ state: 'draft', embargo: { holds: true } });
  desk.clock.at = one;
  await sendOutDue(desk.ctx);
  expect(await desk.store.shelf.byId(id)).toBeNull();
});

test('a public story says nothing of an embargoed one that it links to', async () => {
  const desk = await aScheduleDesk();
  const id = await desk.aStory('Zanzibarometer falls');
  await setEmbargo(desk.ctx, { id, until: atOne });
  await publish(desk.ctx, { id });
  expect(await desk.store.shelf.links([id])).toEqual([]);
  const page = await desk.store.shelf.list({ q: 'Zanzibarometer', offset: 0, limit: 10 });
  expect(page.items).toEqual([]);
});

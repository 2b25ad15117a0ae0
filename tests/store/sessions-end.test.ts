import { expect, test } from 'vitest';
import type { PersonRow } from '#db/index.ts';
import { auditRow } from '#lib/audit/row.ts';
import { readConfig } from '#lib/config.ts';
import type { Context } from '#lib/context.ts';
import { filesOnDisk } from '#lib/files.ts';
import { countNothing } from '#lib/front-door/tally.ts';
import { newId } from '#lib/ids.ts';
import { personOfSession, sessionCookie, startSession } from '#lib/people/sessions.ts';
import { nobodyListens } from '#lib/writing/live.ts';
import { freshFolder, freshStore } from '#tests/support/store.ts';

const day = 24 * 60 * 60 * 1000;
const start = Date.UTC(2026, 10, 23, 9);

/** A newsroom with one reporter, and a clock that the test sets. */
async function newsroomWithReporter() {
  const clock = { time: start, now: () => clock.time };
  const ctx: Context = {
    config: readConfig({}),
    store: await freshStore(),
    files: await filesOnDisk(freshFolder()),
    clock,
    live: nobodyListens,
    tally: countNothing,
    log: { info() {}, warn() {}, error() {} },
    build: 'test',
    actor: null,
    address: '192.0.2.7',
  };
  const id = newId(start);
  const person: PersonRow = {
    id,
    email: 'rosa@newsroom.test',
    name: 'Rosa Diaz',
    role: 'reporter',
    passwordHash: 'not asked here',
    createdAt: start,
    removedAt: null,
  };
  await ctx.store.people.add(person, auditRow(ctx, 'invite', { kind: 'person', id }));
  return { ctx, clock, person };
}

const cookieFor = async (ctx: Context, person: PersonRow) =>
  sessionCookie(await startSession(ctx, person), ctx.config.url);

test('a session that is used every day lasts 30 days and not a minute longer', async () => {
  const { ctx, clock, person } = await newsroomWithReporter();
  const cookie = await cookieFor(ctx, person);
  for (let days = 1; days < 30; days++) {
    clock.time = start + days * day;
    expect((await personOfSession(ctx, cookie))?.actor.id).toBe(person.id);
  }
  clock.time = start + 30 * day - 1;
  expect(await personOfSession(ctx, cookie)).not.toBeNull();
  clock.time = start + 30 * day;
  expect(await personOfSession(ctx, cookie)).toBeNull();
});

test('a session that nobody used for seven days has ended', async () => {
  const { ctx, clock, person } = await newsroomWithReporter();
  const used = await cookieFor(ctx, person);
  const forgotten = await cookieFor(ctx, person);
  clock.time = start + 4 * day;
  expect(await personOfSession(ctx, used)).not.toBeNull();
  clock.time = start + 7 * day;
  expect(await personOfSession(ctx, forgotten)).toBeNull();
  expect(await personOfSession(ctx, used)).not.toBeNull();
});

test('the role is read with every request', async () => {
  const { ctx, person } = await newsroomWithReporter();
  const cookie = await cookieFor(ctx, person);
  const audit = auditRow(ctx, 'change role', { kind: 'person', id: person.id });
  await ctx.store.people.change(person.id, { role: 'contributor' }, audit);
  expect((await personOfSession(ctx, cookie))?.actor.role).toBe('contributor');
});

test('the store holds no token, only its hash', async () => {
  const { ctx, person } = await newsroomWithReporter();
  const token = await startSession(ctx, person);
  expect(await ctx.store.people.session(token, start)).toBeNull();
  expect(await personOfSession(ctx, `slugline_session=${token}`)).not.toBeNull();
});

test('a sweep removes the sessions that have expired and no other', async () => {
  const { ctx, clock, person } = await newsroomWithReporter();
  await cookieFor(ctx, person);
  clock.time = start + day;
  const later = await cookieFor(ctx, person);
  expect(await ctx.store.people.sweepSessions(start + 30 * day - 1)).toBe(0);
  expect(await ctx.store.people.sweepSessions(start + 30 * day)).toBe(1);
  expect(await personOfSession(ctx, later)).not.toBeNull();
});

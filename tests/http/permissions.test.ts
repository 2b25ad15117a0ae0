import { afterAll, describe, expect, test } from 'vitest';
import type { Role } from '#db/index.ts';
import type { AuditAnswer, List, StoryAnswer } from '#lib/answers.ts';
import { apiRoutes } from '#lib/openapi/routes.ts';
import { signInAs } from '#tests/support/client.ts';
import { actRows } from '#tests/support/permissions/act-rows.ts';
import { creditRows } from '#tests/support/permissions/credit-rows.ts';
import { deskRows } from '#tests/support/permissions/desk-rows.ts';
import { discoveryRows } from '#tests/support/permissions/discovery-rows.ts';
import { frontRows } from '#tests/support/permissions/front-rows.ts';
import { guardingRows } from '#tests/support/permissions/guarding-rows.ts';
import { houseRows } from '#tests/support/permissions/house-rows.ts';
import { libraryRows } from '#tests/support/permissions/library-rows.ts';
import { mastheadRows } from '#tests/support/permissions/masthead-rows.ts';
import { photoRows } from '#tests/support/permissions/photo-rows.ts';
import { planningRows } from '#tests/support/permissions/planning-rows.ts';
import { rightsRows } from '#tests/support/permissions/rights-rows.ts';
import { scheduleRows } from '#tests/support/permissions/schedule-rows.ts';
import { storyRows } from '#tests/support/permissions/story-rows.ts';
import { uploadRows } from '#tests/support/permissions/upload-rows.ts';
import { makeWorld } from '#tests/support/permissions/world.ts';
import { send } from '#tests/support/send.ts';
import { startServer } from '#tests/support/server.ts';
import { makeStory, publishStory } from '#tests/support/stories.ts';

/** NEWSROOM §2 over HTTP: every verb, by every role and by nobody, on the built server. */

const server = await startServer();
afterAll(() => server.remove());

const roles: Role[] = ['contributor', 'reporter', 'editor', 'admin'];
const world = await makeWorld(server);
const { people, editor, admin, desk } = world;
const rows = [
  ...storyRows(world),
  ...actRows(world),
  ...planningRows(world),
  ...scheduleRows(world),
  ...creditRows(),
  ...rightsRows(world),
  ...deskRows(world),
  ...discoveryRows(),
  ...photoRows(world),
  ...libraryRows(world),
  ...uploadRows(world),
  ...frontRows(world),
  ...guardingRows(world),
  ...houseRows(world),
  ...mastheadRows(world),
];

describe('every verb by every role and by nobody', () => {
  test.each(rows)('%s %s', async (route, _case, expected, attempt) => {
    const [method = ''] = route.split(' ');
    const got: number[] = [];
    for (const who of [null, ...roles.map((role) => people[role])]) {
      const tried = await attempt(who);
      got.push((await send(server, { method, cookie: who?.cookie, ...tried })).status);
    }
    expect(got).toEqual(expected);
  });

  test('no verb is left out', () => {
    // These four begin or end a session, for whoever has the secret: sign-in.test.ts tries them.
    const elsewhere = ['POST /session', 'DELETE /session', 'POST /set-up', 'POST /invitations'];
    const tried = new Set([...rows.map(([route]) => route), ...elsewhere]);
    expect(
      apiRoutes.map(({ method, path }) => `${method} ${path}`).filter((route) => !tried.has(route)),
    ).toEqual([]);
  });
});

describe('a refused attempt leaves an audit line', () => {
  test.each([
    ['publish', 'PUT', '/publication', {}],
    ['unpublish', 'DELETE', '/publication', undefined],
    ['approve', 'PUT', '/state', { to: 'approved' }],
  ])(
    "a reporter's %s is refused, changes nothing and is written down",
    async (action, method, path, body) => {
      const reporter = await signInAs(server, 'reporter');
      const story = await makeStory(reporter, desk, 'Not yet');
      if (action === 'unpublish') await publishStory(editor, story.id);
      const before = await editor.ok<StoryAnswer>('GET', `/stories/${story.id}`);

      const refused = await reporter.call(method, `/stories/${story.id}${path}`, body);
      expect(refused.status).toBe(403);
      expect(refused.body.error.kind).toBe('NotAllowed');

      const after = await editor.ok<StoryAnswer>('GET', `/stories/${story.id}`);
      expect(after.state).toBe(before.state);
      const audit = await editor.ok<List<AuditAnswer>>('GET', `/audit?subjectId=${story.id}`);
      expect(audit.items.filter((line) => !line.allowed)).toMatchObject([
        {
          action,
          actor: { id: reporter.personId },
          subjectKind: 'story',
          subjectId: story.id,
          address: '127.0.0.1',
        },
      ]);
    },
  );

  test('a role lowered while a tab is open counts from the next request on', async () => {
    const lowered = await signInAs(server, 'editor');
    const story = await makeStory(lowered, desk, 'Mine');
    await admin.ok('PATCH', `/people/${lowered.personId}`, { role: 'reporter' });
    expect((await lowered.call('PUT', `/stories/${story.id}/publication`, {})).status).toBe(403);
    expect((await lowered.call('GET', `/stories/${story.id}`)).status).toBe(200);
  });

  test('a contributor sees their own stories and no others in the list', async () => {
    const contributor = await signInAs(server, 'contributor');
    const own = await makeStory(contributor, desk, 'Only mine');
    await makeStory(editor, desk, 'By an editor');
    const { items } = await contributor.ok<List<StoryAnswer>>('GET', '/stories');
    expect(items.map(({ id }) => id)).toEqual([own.id]);
  });
});

import type { StoryAnswer } from '#lib/answers.ts';
import { makeStory, publishStory } from '../stories.ts';
import { type Attempt, type Row, someone, type Who, type World } from './world.ts';

/** NEWSROOM §2 for stories. What a person may not even see does not exist for them: 404. */
export function storyRows({ editor, desk }: World): Row[] {
  const theirs = (who: Who) => makeStory(who ?? editor, desk, 'Their own');
  const others = () => makeStory(editor, desk, 'By an editor');
  const published = async (story: StoryAnswer) => publishStory(editor, story.id);
  return [
    ['GET /stories', '', [401, 200, 200, 200, 200], () => ({ path: '/stories' })],
    ['POST /stories', '', [401, 201, 201, 201, 201], () => ({ path: '/stories', body: {} })],
    ['GET /stories/{id}', 'their own', [401, 200, 200, 200, 200], async (who) => at(await theirs(who))],
    ['GET /stories/{id}', "another's", [401, 404, 200, 200, 200], async () => at(await others())],
    [
      'PATCH /stories/{id}',
      'their own',
      [401, 200, 200, 200, 200],
      async (who) => at(await theirs(who), '', aSlug()),
    ],
    [
      'PATCH /stories/{id}',
      "another's",
      [401, 404, 403, 200, 200],
      async () => at(await others(), '', aSlug()),
    ],
    [
      'PATCH /stories/{id}',
      'the slug of their own that is live',
      [401, 403, 403, 200, 200],
      async (who) => at(await published(await theirs(who)), '', aSlug()),
    ],
    [
      'PATCH /stories/{id}',
      'one that they were added to',
      [401, 403, 200, 200, 200],
      async (who) => {
        const story = await others();
        if (who) await editor.ok('PATCH', `/stories/${story.id}`, { personIds: [who.personId] });
        return at(story, '', aSlug());
      },
    ],
    [
      'PUT /stories/{id}/document',
      'their own',
      [401, 200, 200, 200, 200],
      async (who) => {
        const { id, document, version } = await theirs(who);
        return { path: `/stories/${id}/document`, body: { document, baseVersion: version } };
      },
    ],
    [
      'PUT /stories/{id}/document',
      "another's",
      [401, 404, 403, 200, 200],
      async () => {
        const { id, document, version } = await others();
        return { path: `/stories/${id}/document`, body: { document, baseVersion: version } };
      },
    ],
    [
      'GET /stories/{id}/steps',
      "another's",
      [401, 404, 200, 200, 200],
      async () => at(await others(), '/steps?since=0'),
    ],
    [
      'POST /stories/{id}/steps',
      'their own',
      [401, 200, 200, 200, 200],
      async (who) => {
        const story = await theirs(who);
        return at(story, '/steps', stepInto(story));
      },
    ],
    [
      'POST /stories/{id}/steps',
      "another's",
      [401, 404, 403, 200, 200],
      async () => {
        const story = await others();
        return at(story, '/steps', stepInto(story));
      },
    ],
    [
      'POST /stories/{id}/steps',
      'their own that is live',
      [401, 403, 403, 200, 200],
      async (who) => {
        const story = await published(await theirs(who));
        return at(story, '/steps', stepInto(story));
      },
    ],
    [
      'PUT /stories/{id}/state',
      'their own to review',
      [401, 200, 200, 200, 200],
      async (who) => at(await theirs(who), '/state', { to: 'in review' }),
    ],
    [
      'PUT /stories/{id}/state',
      "another's to review",
      [401, 404, 403, 200, 200],
      async () => at(await others(), '/state', { to: 'in review' }),
    ],
    [
      'PUT /stories/{id}/state',
      'their own approved',
      [401, 403, 403, 200, 200],
      async (who) => at(await theirs(who), '/state', { to: 'approved' }),
    ],
    [
      'PUT /stories/{id}/publication',
      'their own',
      [401, 403, 403, 200, 200],
      async (who) => at(await theirs(who), '/publication', {}),
    ],
    [
      'DELETE /stories/{id}/publication',
      'their own',
      [401, 403, 403, 200, 200],
      async (who) => at(await published(await theirs(who)), '/publication'),
    ],
    [
      'GET /stories/{id}/versions',
      "another's",
      [401, 404, 200, 200, 200],
      async () => at(await others(), '/versions'),
    ],
    [
      'POST /stories/{id}/versions',
      "another's",
      [401, 404, 403, 201, 201],
      async () => at(await others(), '/versions', { note: 'before lunch' }),
    ],
    [
      'GET /stories/{id}/versions/{n}',
      "another's",
      [401, 404, 200, 200, 200],
      async () => at(await others(), '/versions/1'),
    ],
    [
      'GET /stories/{id}/links',
      "another's",
      [401, 404, 200, 200, 200],
      async () => at(await others(), '/links'),
    ],
    ['GET /related', '', [401, 200, 200, 200, 200], () => ({ path: '/related?q=story' })],
  ];
}

const stepInto = (story: StoryAnswer) => ({
  version: story.version,
  clientId: 'a-script',
  steps: [{ stepType: 'replace', from: 1, to: 1, slice: { content: [{ type: 'text', text: 'X' }] } }],
});

function at(story: StoryAnswer, below = '', body?: unknown): Attempt {
  return { path: `/stories/${story.id}${below}`, ...(body === undefined ? {} : { body }) };
}

const aSlug = () => ({ slug: `slug-${someone()}` });

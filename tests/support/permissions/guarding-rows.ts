import type { PreviewLinkAnswer, StoryAnswer } from '#lib/answers.ts';
import { uploadPhoto } from '../photo-upload.ts';
import { makeStory, publishStory } from '../stories.ts';
import type { Row, World } from './world.ts';

/** Who sees and guards what was written: the audit, versions, previews and legal holds. */
export function guardingRows({ server, editor, admin, desk }: World): Row[] {
  const others = () => makeStory(editor, desk, 'By an editor');
  const withVersion = async () => publishStory(editor, (await others()).id);
  const shared = async () => {
    const story = await others();
    const link = await editor.ok<PreviewLinkAnswer>('POST', `/stories/${story.id}/preview-links`, {});
    return { story, link };
  };
  const reason = { reason: 'Smith v. Tarrow Herald' };
  const at = ({ id }: StoryAnswer, below: string) => `/stories/${id}${below}`;
  return [
    ['GET /audit', '', [401, 403, 403, 200, 200], () => ({ path: '/audit' })],
    ['GET /audit/words', '', [401, 403, 403, 200, 200], () => ({ path: '/audit/words' })],
    [
      'GET /audit/export',
      '',
      [401, 403, 403, 200, 200],
      () => ({ path: '/audit/export?format=jsonl&action=hold' }),
    ],
    [
      'GET /stories/{id}/comparison',
      "another's",
      [401, 404, 200, 200, 200],
      async () => ({ path: at(await withVersion(), '/comparison?from=1') }),
    ],
    [
      'GET /stories/{id}/public-at',
      "another's",
      [401, 404, 200, 200, 200],
      async () => ({ path: at(await others(), '/public-at?time=2026-05-03T14:05') }),
    ],
    [
      'POST /stories/{id}/versions/{n}/restoration',
      "another's",
      [401, 404, 403, 200, 200],
      async () => ({ path: at(await withVersion(), '/versions/1/restoration'), body: {} }),
    ],
    [
      'GET /stories/{id}/preview',
      "another's",
      [401, 404, 200, 200, 200],
      async () => ({ path: at(await others(), '/preview') }),
    ],
    [
      'GET /stories/{id}/preview-links',
      "another's",
      [401, 404, 200, 200, 200],
      async () => ({ path: at(await others(), '/preview-links') }),
    ],
    [
      'POST /stories/{id}/preview-links',
      "another's",
      [401, 404, 403, 201, 201],
      async () => ({ path: at(await others(), '/preview-links'), body: {} }),
    ],
    [
      'POST /stories/{id}/preview-links',
      'their own',
      [401, 403, 201, 201, 201],
      async (who) => ({
        path: at(await makeStory(who ?? editor, desk, 'Their own'), '/preview-links'),
        body: {},
      }),
    ],
    [
      'DELETE /stories/{id}/preview-links/{link}',
      "another's",
      [401, 404, 403, 204, 204],
      async () => {
        const { story, link } = await shared();
        return { path: at(story, `/preview-links/${link.id}`) };
      },
    ],
    [
      'PUT /stories/{id}/hold',
      "another's",
      [401, 404, 403, 200, 200],
      async () => ({ path: at(await others(), '/hold'), body: reason }),
    ],
    [
      'DELETE /stories/{id}/hold',
      "another's",
      [401, 404, 403, 403, 204],
      async () => {
        const story = await others();
        await editor.ok('PUT', at(story, '/hold'), reason);
        return { path: at(story, '/hold'), body: reason };
      },
    ],
    [
      'PUT /photos/{id}/hold',
      '',
      [401, 403, 403, 200, 200],
      async () => ({ path: `/photos/${(await uploadPhoto(server, admin)).id}/hold`, body: reason }),
    ],
    [
      'DELETE /photos/{id}/hold',
      '',
      [401, 403, 403, 403, 204],
      async () => {
        const path = `/photos/${(await uploadPhoto(server, admin)).id}/hold`;
        await editor.ok('PUT', path, reason);
        return { path, body: reason };
      },
    ],
  ];
}

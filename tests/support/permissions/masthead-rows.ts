import { makeStory } from '../stories.ts';
import { type Row, someone, type World } from './world.ts';

/** What stories are filed under and where former addresses lead is the editors' affair (NEWSROOM §2). */
export function mastheadRows({ editor, desk }: World): Row[] {
  const made = (path: string, name: string) =>
    editor.ok<{ id: string }>('POST', path, { name: `${name} ${someone()}` });
  const aRedirect = () =>
    editor.ok<{ id: string }>('POST', '/redirects', { from: `/old/${someone()}`, to: '/' });
  const aStory = () => makeStory(editor, desk, 'A story with an address');
  return [
    [
      'PUT /sections/{id}/retirement',
      'an empty one',
      [401, 403, 403, 200, 200],
      async () => ({ path: `/sections/${(await made('/sections', 'S')).id}/retirement`, body: {} }),
    ],
    [
      'PUT /sections/{id}/retirement',
      'one with stories, without saying where they go',
      [401, 403, 403, 409, 409],
      async () => {
        await aStory();
        return { path: `/sections/${desk.sectionId}/retirement`, body: {} };
      },
    ],
    [
      'DELETE /sections/{id}/retirement',
      '',
      [401, 403, 403, 200, 200],
      async () => {
        const { id } = await made('/sections', 'S');
        await editor.ok('PUT', `/sections/${id}/retirement`, {});
        return { path: `/sections/${id}/retirement` };
      },
    ],
    [
      'PATCH /topics/{id}',
      '',
      [401, 403, 403, 200, 200],
      async () => ({ path: `/topics/${(await made('/topics', 'T')).id}`, body: { description: 'Words.' } }),
    ],
    [
      'DELETE /topics/{id}',
      '',
      [401, 403, 403, 204, 204],
      async () => ({ path: `/topics/${(await made('/topics', 'T')).id}` }),
    ],
    [
      'PUT /topics/{id}/merge',
      '',
      [401, 403, 403, 200, 200],
      async () => ({
        path: `/topics/${(await made('/topics', 'T')).id}/merge`,
        body: { into: (await made('/topics', 'T')).id },
      }),
    ],
    [
      'PUT /authors/{id}/merge',
      '',
      [401, 403, 403, 200, 200],
      async () => ({
        path: `/authors/${(await made('/authors', 'A')).id}/merge`,
        body: { into: (await made('/authors', 'A')).id },
      }),
    ],
    ['GET /redirects', '', [401, 403, 403, 200, 200], () => ({ path: '/redirects' })],
    [
      'POST /redirects',
      '',
      [401, 403, 403, 201, 201],
      () => ({ path: '/redirects', body: { from: `/old/${someone()}`, to: '/' } }),
    ],
    [
      'POST /redirects',
      'to another scheme',
      [401, 403, 403, 400, 400],
      () => ({ path: '/redirects', body: { from: `/old/${someone()}`, to: 'javascript:alert(1)' } }),
    ],
    [
      'PATCH /redirects/{id}',
      '',
      [401, 403, 403, 200, 200],
      async () => ({ path: `/redirects/${(await aRedirect()).id}`, body: { status: 302 } }),
    ],
    [
      'DELETE /redirects/{id}',
      '',
      [401, 403, 403, 204, 204],
      async () => ({ path: `/redirects/${(await aRedirect()).id}` }),
    ],
    [
      'PUT /redirects/import',
      '',
      [401, 403, 403, 200, 200],
      () => ({ path: '/redirects/import', body: { csv: `/old/${someone()},/` } }),
    ],
    ['GET /redirects/export', '', [401, 403, 403, 200, 200], () => ({ path: '/redirects/export' })],
    ['GET /redirects/test', '', [401, 403, 403, 200, 200], () => ({ path: '/redirects/test?url=/' })],
    [
      'GET /stories/{id}/slug',
      'of a colleague',
      [401, 404, 200, 200, 200],
      async () => ({ path: `/stories/${(await aStory()).id}/slug?slug=ferry` }),
    ],
    [
      'GET /stories/{id}/republication',
      'of a colleague',
      [401, 404, 200, 200, 200],
      async () => ({ path: `/stories/${(await aStory()).id}/republication` }),
    ],
  ];
}

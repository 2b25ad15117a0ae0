import type { DeskViewAnswer } from '#lib/answers.ts';
import { makeStory } from '../stories.ts';
import type { Row, World } from './world.ts';

/** The desk: everybody keeps views of their own, editors share theirs, and acts on many ask for each story. */
export function deskRows({ editor, desk }: World): Row[] {
  const view = { name: 'My drafts', filter: 'state=draft&assignee=me' };
  const viewOf = async (who: typeof editor | null, shared = false) =>
    (await (who ?? editor).ok<DeskViewAnswer>('POST', '/desk/views', { ...view, shared })).id;
  return [
    ['GET /desk/views', '', [401, 200, 200, 200, 200], () => ({ path: '/desk/views' })],
    ['POST /desk/views', 'their own', [401, 201, 201, 201, 201], () => ({ path: '/desk/views', body: view })],
    [
      'POST /desk/views',
      'a shared one',
      [401, 403, 403, 201, 201],
      () => ({ path: '/desk/views', body: { ...view, shared: true } }),
    ],
    [
      'PATCH /desk/views/{id}',
      'their own',
      [401, 200, 200, 200, 200],
      async (who) => ({ path: `/desk/views/${await viewOf(who)}`, body: { name: 'Drafts' } }),
    ],
    [
      'PATCH /desk/views/{id}',
      'a shared one',
      [401, 403, 403, 200, 200],
      async () => ({ path: `/desk/views/${await viewOf(editor, true)}`, body: { name: 'Drafts' } }),
    ],
    [
      'DELETE /desk/views/{id}',
      'their own',
      [401, 204, 204, 204, 204],
      async (who) => ({ path: `/desk/views/${await viewOf(who)}` }),
    ],
    [
      'DELETE /desk/views/{id}',
      'a shared one',
      [401, 403, 403, 204, 204],
      async () => ({ path: `/desk/views/${await viewOf(editor, true)}` }),
    ],
    [
      'POST /desk/moves',
      '',
      [401, 200, 200, 200, 200],
      async () => ({
        path: '/desk/moves',
        body: { ids: [(await makeStory(editor, desk, 'One of many')).id], act: 'send for review' },
      }),
    ],
  ];
}

import { makeStory } from '../stories.ts';
import { type Row, someone, type World } from './world.ts';

/** NEWSROOM §2 for planning, notes and notices: everybody pitches, editors give and accept, notices are one's own. */
export function planningRows({ editor, desk }: World): Row[] {
  const aPitch = () => editor.ok<{ id: string }>('POST', '/planning', { headline: `Pitch ${someone()}` });
  const others = async () => (await makeStory(editor, desk, 'By an editor')).id;
  return [
    ['GET /planning', '', [401, 200, 200, 200, 200], () => ({ path: '/planning' })],
    [
      'POST /planning',
      'for themselves',
      [401, 201, 201, 201, 201],
      () => ({ path: '/planning', body: { headline: 'Harbour' } }),
    ],
    [
      'POST /planning',
      'for another',
      [401, 403, 403, 201, 201],
      () => ({ path: '/planning', body: { headline: 'Harbour', assigneeId: editor.personId } }),
    ],
    [
      'PUT /stories/{id}/acceptance',
      'of an editor’s pitch',
      [401, 404, 403, 200, 200],
      async () => ({ path: `/stories/${(await aPitch()).id}/acceptance`, body: {} }),
    ],
    [
      'PATCH /stories/{id}',
      'taking an open pitch',
      [401, 404, 200, 200, 200],
      async (who) => ({
        path: `/stories/${(await aPitch()).id}`,
        body: { assigneeId: who?.personId ?? editor.personId },
      }),
    ],
    [
      'PATCH /stories/{id}',
      'assigning one’s own story to another',
      [401, 403, 403, 200, 200],
      async (who) => ({
        path: `/stories/${(await makeStory(who ?? editor, desk, 'Their own')).id}`,
        body: { assigneeId: who?.personId === editor.personId ? null : editor.personId },
      }),
    ],
    [
      'GET /stories/{id}/notes',
      "another's",
      [401, 404, 200, 200, 200],
      async () => ({ path: `/stories/${await others()}/notes` }),
    ],
    [
      'POST /stories/{id}/notes',
      "another's",
      [401, 404, 201, 201, 201],
      async () => ({ path: `/stories/${await others()}/notes`, body: { text: 'Call the mayor.' } }),
    ],
    [
      'DELETE /stories/{id}/notes/{noteId}',
      'of an editor',
      [401, 404, 403, 204, 403],
      async () => {
        const id = await others();
        const note = await editor.ok<{ id: string }>('POST', `/stories/${id}/notes`, { text: 'Mine.' });
        return { path: `/stories/${id}/notes/${note.id}` };
      },
    ],
    ['GET /notices', '', [401, 200, 200, 200, 200], () => ({ path: '/notices' })],
    ['PUT /notices/read', '', [401, 200, 200, 200, 200], () => ({ path: '/notices/read', body: {} })],
    ['GET /notices/mail', '', [401, 200, 200, 200, 200], () => ({ path: '/notices/mail' })],
    [
      'PUT /notices/mail',
      '',
      [401, 200, 200, 200, 200],
      () => ({ path: '/notices/mail', body: { kinds: ['returned'] } }),
    ],
    ['GET /mail', '', [401, 403, 403, 403, 200], () => ({ path: '/mail' })],
    [
      'POST /mail/test',
      'where no mail is sent',
      [401, 403, 403, 403, 409],
      () => ({ path: '/mail/test', body: {} }),
    ],
  ];
}

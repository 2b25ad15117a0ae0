import { type Row, someone, type World } from './world.ts';

const unknownId = '01890000-0000-7000-8000-000000000000';

/** NEWSROOM §2 for what all share: the masthead is the editors', people, settings and tokens are the admins'. */
export function houseRows({ people, editor, admin, desk }: World): Row[] {
  const aPartner = () => editor.ok<{ id: string }>('POST', '/partners', { name: `P ${someone()}` });
  return [
    ['GET /session', '', [401, 200, 200, 200, 200], () => ({ path: '/session' })],
    [
      'PUT /session/password',
      'with a wrong present one',
      [401, 400, 400, 400, 400],
      () => ({ path: '/session/password', body: { current: 'a guess', password: 'eight quiet herons' } }),
    ],
    ['GET /openapi.json', '', [200, 200, 200, 200, 200], () => ({ path: '/openapi.json' })],
    [
      'GET /set-up',
      'in a newsroom that is set up',
      [410, 410, 410, 410, 410],
      () => ({ path: '/set-up?token=x' }),
    ],
    [
      'GET /invitations',
      'with a wrong link',
      [410, 410, 410, 410, 410],
      () => ({ path: '/invitations?token=x' }),
    ],
    [
      'DELETE /invitations/{id}',
      '',
      [401, 403, 403, 403, 204],
      async () => {
        const body = { email: `${someone()}@newsroom.test`, name: 'Not Coming', role: 'reporter' };
        return { path: `/invitations/${(await admin.ok<{ id: string }>('POST', '/people', body)).id}` };
      },
    ],

    ['GET /sections', '', [401, 200, 200, 200, 200], () => ({ path: '/sections' })],
    [
      'POST /sections',
      '',
      [401, 403, 403, 201, 201],
      () => ({ path: '/sections', body: { name: `S ${someone()}` } }),
    ],
    [
      'PATCH /sections/{id}',
      '',
      [401, 403, 403, 200, 200],
      () => ({ path: `/sections/${desk.sectionId}`, body: { name: `S ${someone()}` } }),
    ],
    ['GET /authors', '', [401, 200, 200, 200, 200], () => ({ path: '/authors' })],
    [
      'POST /authors',
      '',
      [401, 403, 403, 201, 201],
      () => ({ path: '/authors', body: { name: `A ${someone()}` } }),
    ],
    [
      'PATCH /authors/{id}',
      '',
      [401, 403, 403, 200, 200],
      () => ({ path: `/authors/${desk.authorId}`, body: { title: 'Correspondent' } }),
    ],
    ['GET /topics', '', [401, 200, 200, 200, 200], () => ({ path: '/topics' })],
    [
      'POST /topics',
      '',
      [401, 403, 201, 201, 201],
      () => ({ path: '/topics', body: { name: `T ${someone()}` } }),
    ],
    ['GET /partners', '', [401, 200, 200, 200, 200], () => ({ path: '/partners' })],
    [
      'POST /partners',
      '',
      [401, 403, 403, 201, 201],
      () => ({ path: '/partners', body: { name: `P ${someone()}` } }),
    ],
    [
      'GET /partners/{id}',
      '',
      [401, 200, 200, 200, 200],
      async () => ({ path: `/partners/${(await aPartner()).id}` }),
    ],
    [
      'PATCH /partners/{id}',
      '',
      [401, 403, 403, 200, 200],
      async () => ({ path: `/partners/${(await aPartner()).id}`, body: { licence: 'Free to use.' } }),
    ],

    ['GET /people', '', [401, 200, 200, 200, 200], () => ({ path: '/people' })],
    [
      'POST /people',
      '',
      [401, 403, 403, 403, 201],
      () => ({
        path: '/people',
        body: { email: `${someone()}@newsroom.test`, name: 'New Person', role: 'reporter' },
      }),
    ],
    [
      'PATCH /people/{id}',
      'their own role',
      [401, 403, 403, 403, 409],
      (who) => ({ path: `/people/${who?.personId ?? unknownId}`, body: { role: 'editor' } }),
    ],
    [
      'PATCH /people/{id}',
      'a new name',
      [401, 403, 403, 403, 200],
      () => ({ path: `/people/${people.reporter.personId}`, body: { name: `R ${someone()}` } }),
    ],
    [
      'POST /people/{id}/password-link',
      '',
      [401, 403, 403, 403, 201],
      () => ({ path: `/people/${people.reporter.personId}/password-link`, body: {} }),
    ],
    ['GET /tokens', '', [401, 403, 403, 403, 200], () => ({ path: '/tokens' })],
    [
      'POST /tokens',
      '',
      [401, 403, 403, 403, 201],
      () => ({ path: '/tokens', body: { name: 'nightly import' } }),
    ],
    [
      'DELETE /tokens/{id}',
      '',
      [401, 403, 403, 403, 204],
      async () => ({
        path: `/tokens/${(await admin.ok<{ id: string }>('POST', '/tokens', { name: 'x' })).id}`,
      }),
    ],
    ['GET /settings', '', [401, 200, 200, 200, 200], () => ({ path: '/settings' })],
    [
      'PATCH /settings',
      '',
      [401, 403, 403, 403, 200],
      () => ({ path: '/settings', body: { tagline: someone() } }),
    ],
  ];
}

import type { FrontAnswer } from '#lib/answers/fronts.ts';
import type { Expected, Row, World } from './world.ts';

const editors: Expected = [401, 403, 403, 200, 200];
const later = { at: { local: '2080-01-02T06:00', zone: 'Europe/Berlin' } };

/** NEWSROOM §2 for fronts: sections, partners and front page are the editors'. */
export function frontRows({ editor, desk }: World): Row[] {
  const front = `/fronts/${desk.sectionId}`;
  const publication = `${front}/publication`;
  const published = (body = {}) => editor.ok<FrontAnswer>('PUT', publication, body);
  return [
    ['GET /fronts', '', editors, () => ({ path: '/fronts' })],
    ['GET /fronts/{id}', '', editors, () => ({ path: front })],
    [
      'PUT /fronts/{id}',
      '',
      editors,
      async () => {
        const { layout, version } = await editor.ok<FrontAnswer>('GET', front);
        return { path: front, body: { layout, baseVersion: version } };
      },
    ],
    ['GET /fronts/{id}/stories', '', editors, () => ({ path: `${front}/stories` })],
    ['GET /fronts/{id}/preview', '', editors, () => ({ path: `${front}/preview` })],
    ['PUT /fronts/{id}/publication', '', editors, () => ({ path: publication, body: {} })],
    ['PUT /fronts/{id}/publication', 'later', editors, () => ({ path: publication, body: later })],
    [
      'DELETE /fronts/{id}/publication',
      '',
      editors,
      async () => {
        await published();
        return { path: publication };
      },
    ],
    ['GET /fronts/{id}/versions', '', editors, () => ({ path: `${front}/versions` })],
    [
      'GET /fronts/{id}/versions/{n}',
      '',
      editors,
      async () => ({ path: `${front}/versions/${(await published()).published?.n}` }),
    ],
    [
      'POST /fronts/{id}/restoration',
      '',
      editors,
      async () => {
        const { version, published: live } = await published();
        return { path: `${front}/restoration`, body: { n: live?.n, baseVersion: version } };
      },
    ],
    [
      'DELETE /fronts/{id}/schedule/{n}',
      '',
      editors,
      async () => ({ path: `${front}/schedule/${(await published(later)).scheduled.at(-1)?.n}` }),
    ],
  ];
}

import type { Row } from './world.ts';

/** NEWSROOM §2: settings are the admins'; everybody may see how the site is found. */
export const discoveryRows = (): Row[] => [
  ['GET /discovery', '', [401, 200, 200, 200, 200], () => ({ path: '/discovery' })],
  [
    'PATCH /discovery',
    '',
    [401, 403, 403, 403, 200],
    () => ({ path: '/discovery', body: { refusedCrawlers: ['GPTBot'] } }),
  ],
];

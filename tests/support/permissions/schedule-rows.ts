import { makeStory } from '../stories.ts';
import type { Row, Who, World } from './world.ts';

const later = { local: '2031-03-04T06:00', zone: 'America/New_York' };

/** NEWSROOM §2: times and embargoes are the editors'; reporters see the schedule. */
export function scheduleRows({ editor, desk }: World): Row[] {
  const ready = (who: Who) => makeStory(who ?? editor, desk, 'Ready to go');
  const scheduled = async (who: Who) => {
    const { id } = await ready(who);
    await editor.ok('PUT', `/stories/${id}/publication`, { at: later });
    return id;
  };
  const embargoed = async (who: Who) => {
    const { id } = await ready(who);
    await editor.ok('PUT', `/stories/${id}/embargo`, { until: later });
    return id;
  };
  return [
    ['GET /schedule', '', [401, 403, 200, 200, 200], () => ({ path: '/schedule' })],
    ['GET /schedule/past', '', [401, 403, 200, 200, 200], () => ({ path: '/schedule/past' })],
    [
      'PUT /stories/{id}/publication',
      'at a time',
      [401, 403, 403, 200, 200],
      async (who) => ({ path: `/stories/${(await ready(who)).id}/publication`, body: { at: later } }),
    ],
    [
      'DELETE /stories/{id}/publication',
      'a scheduled one',
      [401, 403, 403, 200, 200],
      async (who) => ({ path: `/stories/${await scheduled(who)}/publication` }),
    ],
    [
      'DELETE /stories/{id}/schedule',
      'their own',
      [401, 403, 403, 200, 200],
      async (who) => ({ path: `/stories/${await scheduled(who)}/schedule` }),
    ],
    [
      'PUT /stories/{id}/embargo',
      'their own',
      [401, 403, 403, 200, 200],
      async (who) => ({ path: `/stories/${(await ready(who)).id}/embargo`, body: { until: later } }),
    ],
    [
      'DELETE /stories/{id}/embargo',
      'their own',
      [401, 403, 403, 200, 200],
      async (who) => ({ path: `/stories/${await embargoed(who)}/embargo`, body: { reason: 'Agreed.' } }),
    ],
  ];
}

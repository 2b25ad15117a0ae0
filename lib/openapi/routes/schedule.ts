import { liftEmbargoInput } from '../../embargo/lift-embargo.ts';
import { setEmbargoInput } from '../../embargo/set-embargo.ts';
import { listPastScheduleInput, listScheduleInput } from '../../publishing/list-schedule.ts';
import { takeOffScheduleInput } from '../../publishing/take-off-schedule.ts';
import { type ApiRoute, editors, route } from './route.ts';

const reporters = 'reporters, editors and admins';

/** When stories go out. A time is set with PUT /stories/{id}/publication. */
export const scheduleRoutes: ApiRoute[] = [
  route('GET', '/schedule', 'listSchedule', listScheduleInput, 'List of ScheduledStory', reporters),
  route(
    'GET',
    '/schedule/past',
    'listPastSchedule',
    listPastScheduleInput,
    'List of PastSchedule',
    reporters,
  ),
  route('DELETE', '/stories/{id}/schedule', 'takeOffSchedule', takeOffScheduleInput, 'StoryAnswer', editors),
  route('PUT', '/stories/{id}/embargo', 'setEmbargo', setEmbargoInput, 'StoryAnswer', editors),
  route('DELETE', '/stories/{id}/embargo', 'liftEmbargo', liftEmbargoInput, 'StoryAnswer', editors),
];

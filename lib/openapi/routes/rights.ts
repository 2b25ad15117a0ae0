import { changePhotoRulesInput } from '../../photos/photo-rules.ts';
import { readRightsInput } from '../../photos/read-rights.ts';
import { photoUsesPeriod } from '../../photos/reports/period.ts';
import { photoUsesReportInput } from '../../photos/reports/photo-uses-report.ts';
import { rightsCalendarInput } from '../../photos/rights-calendar.ts';
import { setRightsInput } from '../../photos/set-rights.ts';
import { type ApiRoute, editors, everybody, route } from './route.ts';

/** When and for what photos may be used. */
export const rightsRoutes: ApiRoute[] = [
  route('GET', '/photos/{id}/rights', 'readRights', readRightsInput, 'PhotoRightsAnswer', everybody),
  route('PUT', '/photos/{id}/rights', 'setRights', setRightsInput, 'PhotoRightsAnswer', editors),
  route('GET', '/photo-rules', 'readPhotoRules', null, 'PhotoRulesAnswer', everybody),
  route('PATCH', '/photo-rules', 'changePhotoRules', changePhotoRulesInput, 'PhotoRulesAnswer', editors),
  route(
    'GET',
    '/photo-rights',
    'rightsCalendar',
    rightsCalendarInput,
    'List of EndingRightAnswer',
    'reporters, editors, admins',
  ),
  route('GET', '/photo-uses', 'photoUsesReport', photoUsesReportInput, 'PhotoUsesReportAnswer', editors),
  route('GET', '/photo-uses/export', 'exportPhotoUses', photoUsesPeriod, 'export', editors),
];

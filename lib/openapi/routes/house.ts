import { listAuditInput } from '../../audit/list-audit.ts';
import { changeSettingsInput } from '../../settings/change-settings.ts';
import { type ApiRoute, admins, anyone, editors, everybody, route } from './route.ts';

/** Settings, the audit and this description. */
export const houseRoutes: ApiRoute[] = [
  route('GET', '/settings', 'readSettings', null, 'SettingsAnswer', everybody),
  route('PATCH', '/settings', 'changeSettings', changeSettingsInput, 'SettingsAnswer', admins),
  route('GET', '/audit', 'listAudit', listAuditInput, 'List of AuditAnswer', editors),
  route('GET', '/openapi.json', 'describeApi', null, 'OpenAPI 3.1', anyone),
];

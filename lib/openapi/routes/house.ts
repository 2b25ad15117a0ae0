import { changeSettingsInput } from '../../settings/change-settings.ts';
import { type ApiRoute, admins, anyone, everybody, route } from './route.ts';

/** Settings and this description. */
export const houseRoutes: ApiRoute[] = [
  route('GET', '/settings', 'readSettings', null, 'SettingsAnswer', everybody),
  route('PATCH', '/settings', 'changeSettings', changeSettingsInput, 'SettingsAnswer', admins),
  route('GET', '/openapi.json', 'describeApi', null, 'OpenAPI 3.1', anyone),
];

import { changeDiscoveryInput } from '../../discovery/settings.rules.ts';
import { type ApiRoute, everybody, route } from './route.ts';

/** How search engines, crawlers and hubs are met. */
export const discoveryRoutes: ApiRoute[] = [
  route('GET', '/discovery', 'readDiscovery', null, 'DiscoveryAnswer', everybody),
  route('PATCH', '/discovery', 'changeDiscovery', changeDiscoveryInput, 'DiscoveryAnswer', 'admins'),
];

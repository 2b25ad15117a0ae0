import { handle } from '#app/api/newsroom/handle.ts';
import { changeDiscovery, readDiscovery } from '#lib/discovery/discovery.ts';

export const GET = handle(readDiscovery);
export const PATCH = handle(changeDiscovery);

import { handle } from '#app/api/newsroom/handle.ts';
import { listFrontVersions } from '#lib/fronts/front-versions.ts';

export const GET = handle(listFrontVersions);

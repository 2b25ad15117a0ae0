import { handle } from '#app/api/newsroom/handle.ts';
import { readFrontVersion } from '#lib/fronts/front-versions.ts';

export const GET = handle(readFrontVersion);

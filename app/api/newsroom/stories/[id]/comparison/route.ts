import { handle } from '#app/api/newsroom/handle.ts';
import { compareVersions } from '#lib/writing/compare-versions.ts';

export const GET = handle(compareVersions);

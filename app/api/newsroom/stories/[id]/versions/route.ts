import { handle } from '#app/api/newsroom/handle.ts';
import { listVersions } from '#lib/writing/list-versions.ts';
import { saveVersion } from '#lib/writing/save-version.ts';

export const GET = handle(listVersions);
export const POST = handle(saveVersion, { status: 201 });

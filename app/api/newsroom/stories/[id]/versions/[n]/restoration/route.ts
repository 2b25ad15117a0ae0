import { handle } from '#app/api/newsroom/handle.ts';
import { restoreVersion } from '#lib/writing/restore-version.ts';

export const POST = handle(restoreVersion);

import { handle } from '#app/api/newsroom/handle.ts';
import { readVersion } from '#lib/writing/read-version.ts';

export const GET = handle(readVersion);

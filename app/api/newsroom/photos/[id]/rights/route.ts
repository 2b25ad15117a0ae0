import { handle } from '#app/api/newsroom/handle.ts';
import { readRights } from '#lib/photos/read-rights.ts';
import { setRights } from '#lib/photos/set-rights.ts';

export const GET = handle(readRights);
export const PUT = handle(setRights);

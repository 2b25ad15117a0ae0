import { handle } from '#app/api/newsroom/handle.ts';
import { kill } from '#lib/publishing/kill.ts';
import { readKill } from '#lib/publishing/read-kill.ts';

export const GET = handle(readKill);
export const PUT = handle(kill);

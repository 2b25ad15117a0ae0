import { handle } from '#app/api/newsroom/handle.ts';
import { readRepublication } from '#lib/partners/read-republication.ts';

export const GET = handle(readRepublication);

import { handle } from '#app/api/newsroom/handle.ts';
import { changeFront } from '#lib/fronts/change-front.ts';
import { readFront } from '#lib/fronts/read-front.ts';

export const GET = handle(readFront);
export const PUT = handle(changeFront);

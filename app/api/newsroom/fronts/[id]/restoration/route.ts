import { handle } from '#app/api/newsroom/handle.ts';
import { restoreFront } from '#lib/fronts/restore-front.ts';

export const POST = handle(restoreFront);

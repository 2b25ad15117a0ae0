import { handle } from '#app/api/newsroom/handle.ts';
import { publishFront } from '#lib/fronts/publish-front.ts';
import { withdrawFront } from '#lib/fronts/withdraw-front.ts';

export const PUT = handle(publishFront);
export const DELETE = handle(withdrawFront);

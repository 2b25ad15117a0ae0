import { handle } from '#app/api/newsroom/handle.ts';
import { publicAt } from '#lib/previews/public-at.ts';

export const GET = handle(publicAt);

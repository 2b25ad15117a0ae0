import { handle } from '#app/api/newsroom/handle.ts';
import { likenesses } from '#lib/photos/likeness/alike.ts';

export const GET = handle(likenesses);

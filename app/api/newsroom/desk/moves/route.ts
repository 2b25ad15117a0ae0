import { handle } from '#app/api/newsroom/handle.ts';
import { moveMany } from '#lib/desk/move-many.ts';

export const POST = handle(moveMany);

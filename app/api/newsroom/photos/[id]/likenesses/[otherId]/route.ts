import { handle } from '#app/api/newsroom/handle.ts';
import { tellApart } from '#lib/photos/likeness/alike.ts';

export const DELETE = handle(tellApart, { status: 204 });

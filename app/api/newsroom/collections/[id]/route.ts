import { handle } from '#app/api/newsroom/handle.ts';
import { changeCollection, removeCollection } from '#lib/photos/collections/collections.ts';

export const PATCH = handle(changeCollection);
export const DELETE = handle(removeCollection, { status: 204 });

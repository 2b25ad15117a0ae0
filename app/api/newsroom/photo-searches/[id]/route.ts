import { handle } from '#app/api/newsroom/handle.ts';
import { changeSearch, removeSearch } from '#lib/photos/library/searches.ts';

export const PATCH = handle(changeSearch);
export const DELETE = handle(removeSearch, { status: 204 });

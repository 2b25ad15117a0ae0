import { handle } from '#app/api/newsroom/handle.ts';
import { addSearch, listSearches } from '#lib/photos/library/searches.ts';

export const GET = handle(listSearches);
export const POST = handle(addSearch, { status: 201 });

import { handle } from '#app/api/newsroom/handle.ts';
import { addCollection, listCollections } from '#lib/photos/collections/collections.ts';

export const GET = handle(listCollections);
export const POST = handle(addCollection, { status: 201 });

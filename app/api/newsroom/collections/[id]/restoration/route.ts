import { handle } from '#app/api/newsroom/handle.ts';
import { restoreCollection } from '#lib/photos/collections/collections.ts';

export const PUT = handle(restoreCollection);

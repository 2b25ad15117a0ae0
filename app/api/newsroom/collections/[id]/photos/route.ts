import { handle } from '#app/api/newsroom/handle.ts';
import { collect, takeOut } from '#lib/photos/collections/collections.ts';

export const PUT = handle(collect);
export const DELETE = handle(takeOut);

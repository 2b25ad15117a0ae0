import { handle } from '#app/api/newsroom/handle.ts';
import { publish } from '#lib/publishing/publish.ts';
import { unpublish } from '#lib/publishing/unpublish.ts';

export const PUT = handle(publish);
export const DELETE = handle(unpublish);

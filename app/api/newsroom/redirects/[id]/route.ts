import { handle } from '#app/api/newsroom/handle.ts';
import { changeRedirect, removeRedirect } from '#lib/redirects/redirects.ts';

export const PATCH = handle(changeRedirect);
export const DELETE = handle(removeRedirect, { status: 204 });

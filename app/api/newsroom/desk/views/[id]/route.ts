import { handle } from '#app/api/newsroom/handle.ts';
import { changeView, removeView } from '#lib/desk/views.ts';

export const PATCH = handle(changeView);
export const DELETE = handle(removeView, { status: 204 });

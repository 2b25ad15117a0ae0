import { handle } from '#app/api/newsroom/handle.ts';
import { liftEmbargo } from '#lib/embargo/lift-embargo.ts';
import { setEmbargo } from '#lib/embargo/set-embargo.ts';

export const PUT = handle(setEmbargo);
export const DELETE = handle(liftEmbargo);

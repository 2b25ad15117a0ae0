import { handle } from '#app/api/newsroom/handle.ts';
import { holdPhoto, liftPhotoHold } from '#lib/holds/hold.ts';

export const PUT = handle(holdPhoto);
export const DELETE = handle(liftPhotoHold, { status: 204 });

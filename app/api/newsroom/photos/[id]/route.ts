import { handle } from '#app/api/newsroom/handle.ts';
import { changePhoto } from '#lib/photos/change-photo.ts';
import { readPhoto } from '#lib/photos/read-photo.ts';
import { removePhoto } from '#lib/photos/remove-photo.ts';

export const GET = handle(readPhoto);
export const PATCH = handle(changePhoto);
export const DELETE = handle(removePhoto, { status: 204 });

import { handle } from '#app/api/newsroom/handle.ts';
import { editPhotos } from '#lib/photos/bulk/edit-photos.ts';

export const POST = handle(editPhotos);

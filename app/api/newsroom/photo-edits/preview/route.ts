import { handle } from '#app/api/newsroom/handle.ts';
import { previewEdits } from '#lib/photos/bulk/edit-photos.ts';

export const POST = handle(previewEdits);

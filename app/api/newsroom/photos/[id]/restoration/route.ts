import { handle } from '#app/api/newsroom/handle.ts';
import { restorePhoto } from '#lib/photos/bin/restore-photo.ts';

export const PUT = handle(restorePhoto);

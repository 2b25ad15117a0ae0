import { handle } from '#app/api/newsroom/handle.ts';
import { changePhotoRules, readPhotoRules } from '#lib/photos/photo-rules.ts';

export const GET = handle(readPhotoRules);
export const PATCH = handle(changePhotoRules);

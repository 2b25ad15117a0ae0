import { handle } from '#app/api/newsroom/handle.ts';
import { photoUses } from '#lib/photos/photo-uses.ts';

export const GET = handle(photoUses);

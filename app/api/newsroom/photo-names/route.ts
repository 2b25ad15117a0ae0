import { handle } from '#app/api/newsroom/handle.ts';
import { photoNames } from '#lib/photos/library/names.ts';

export const GET = handle(photoNames);

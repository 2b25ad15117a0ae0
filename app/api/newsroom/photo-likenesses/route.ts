import { handle } from '#app/api/newsroom/handle.ts';
import { photoPairs } from '#lib/photos/likeness/alike.ts';

export const GET = handle(photoPairs);

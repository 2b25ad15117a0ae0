import { handle } from '#app/api/newsroom/handle.ts';
import { readSurfaces } from '#lib/publishing/surfaces.ts';

export const GET = handle(readSurfaces);

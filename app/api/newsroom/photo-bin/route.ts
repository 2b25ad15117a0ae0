import { handle } from '#app/api/newsroom/handle.ts';
import { emptyBin } from '#lib/photos/bin/empty-bin.ts';

export const DELETE = handle(emptyBin);

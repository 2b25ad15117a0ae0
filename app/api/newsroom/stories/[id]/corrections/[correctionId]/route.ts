import { handle } from '#app/api/newsroom/handle.ts';
import { editCorrection } from '#lib/corrections/edit-correction.ts';

export const PATCH = handle(editCorrection);

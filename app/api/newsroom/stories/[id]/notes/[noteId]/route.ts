import { handle } from '#app/api/newsroom/handle.ts';
import { removeNote } from '#lib/notes/remove-note.ts';

export const DELETE = handle(removeNote, { status: 204 });

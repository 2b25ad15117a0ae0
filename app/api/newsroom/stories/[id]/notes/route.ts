import { handle } from '#app/api/newsroom/handle.ts';
import { listNotes } from '#lib/notes/list-notes.ts';
import { writeNote } from '#lib/notes/write-note.ts';

export const GET = handle(listNotes);
export const POST = handle(writeNote, { status: 201 });

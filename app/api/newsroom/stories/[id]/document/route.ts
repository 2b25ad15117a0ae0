import { handle } from '#app/api/newsroom/handle.ts';
import { putDocument } from '#lib/writing/put-document.ts';

export const PUT = handle(putDocument);

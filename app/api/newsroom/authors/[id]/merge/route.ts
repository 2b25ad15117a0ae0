import { handle } from '#app/api/newsroom/handle.ts';
import { mergeAuthors } from '#lib/masthead/merge.ts';

export const PUT = handle(mergeAuthors);

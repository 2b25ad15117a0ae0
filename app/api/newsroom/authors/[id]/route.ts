import { handle } from '#app/api/newsroom/handle.ts';
import { changeAuthor } from '#lib/masthead/authors.ts';

export const PATCH = handle(changeAuthor);

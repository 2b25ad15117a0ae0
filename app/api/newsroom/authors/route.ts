import { handle } from '#app/api/newsroom/handle.ts';
import { createAuthor, listAuthors } from '#lib/masthead/authors.ts';

export const GET = handle(listAuthors);
export const POST = handle(createAuthor, { status: 201 });

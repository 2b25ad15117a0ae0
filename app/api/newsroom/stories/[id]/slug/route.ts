import { handle } from '#app/api/newsroom/handle.ts';
import { checkSlug } from '#lib/stories/check-slug.ts';

export const GET = handle(checkSlug);

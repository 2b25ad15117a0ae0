import { AuthorPage } from '#components/site/author-page.tsx';
import { loadAuthor } from '#lib/reading/lists.ts';
import { page } from '../../page-handler.ts';

export const GET = page({ load: loadAuthor, view: AuthorPage });

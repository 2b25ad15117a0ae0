import { SearchPage } from '#components/site/search-page.tsx';
import { loadSearch } from '#lib/reading/search.ts';
import { page } from '../page-handler.ts';

export const GET = page({ load: loadSearch, view: SearchPage, stored: false });

import { FrontPage } from '#components/site/front-page.tsx';
import { loadFront } from '#lib/reading/front.ts';
import { page } from './page-handler.ts';

export const GET = page({ load: loadFront, view: FrontPage });

import { NotFoundPage } from '#components/site/not-found-page.tsx';
import { page } from '../page-handler.ts';

/** Every address that is no other page's. */
export const GET = page({ load: async () => null, view: NotFoundPage });

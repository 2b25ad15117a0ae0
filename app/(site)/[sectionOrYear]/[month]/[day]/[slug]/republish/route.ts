import { RepublishPage } from '#components/site/republish-page.tsx';
import { loadRepublish } from '#lib/reading/republish.ts';
import { page } from '../../../../../page-handler.ts';

export const GET = page({ load: loadRepublish, view: RepublishPage });

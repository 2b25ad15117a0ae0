import { SectionPage } from '#components/site/section-page.tsx';
import { loadSection } from '#lib/reading/lists.ts';
import { page } from '../page-handler.ts';

export const GET = page({ load: loadSection, view: SectionPage });

import { CorrectionsPage } from '#components/site/corrections-page.tsx';
import { loadCorrections } from '#lib/reading/corrections.ts';
import { page } from '../page-handler.ts';

export const GET = page({ load: loadCorrections, view: CorrectionsPage });

/** Next would otherwise make a page of this name once, at build time. */
export const dynamic = 'force-dynamic';

import { loadAdsTxt } from '#lib/reading/plain-files.ts';
import { page } from '../page-handler.ts';

export const GET = page({ load: loadAdsTxt, view: (text) => text, type: 'text/plain; charset=utf-8' });

/** Next would otherwise make a file of this name once, at build time. */
export const dynamic = 'force-dynamic';

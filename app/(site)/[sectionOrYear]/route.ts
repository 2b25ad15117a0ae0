import { SectionPage } from '#components/site/section-page.tsx';
import { loadSection } from '#lib/reading/lists.ts';
import { loadIndexNowKey } from '#lib/reading/plain-files.ts';
import { page } from '../page-handler.ts';

const section = page({ load: loadSection, view: SectionPage });
const key = page({ load: loadIndexNowKey, view: (text) => text, type: 'text/plain; charset=utf-8' });

/** A section's page; or, where IndexNow looks for it, the key that a section's address never looks like. */
export const GET: typeof section = (request, context) =>
  (/^\/[0-9a-f]{32}\.txt$/.test(new URL(request.url).pathname) ? key : section)(request, context);

import type { Loaded, Reading } from './reading.ts';
import { loadSite, siteTag } from './site.ts';

export async function loadRobots(reading: Reading): Promise<Loaded<{ url: string }>> {
  const { url } = await loadSite(reading);
  return { data: { url }, tags: [siteTag] };
}

/** Everything public may be read; searches and the newsroom are no pages of their own. */
export const robotsText = ({ url }: { url: string }): string =>
  [
    'User-agent: *',
    'Disallow: /search',
    'Disallow: /newsroom',
    'Disallow: /api/',
    '',
    `Sitemap: ${url}/sitemap.xml`,
    `Sitemap: ${url}/news-sitemap.xml`,
    '',
  ].join('\n');

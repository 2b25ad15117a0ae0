import type { Loaded, Reading } from './reading.ts';
import { loadSite, siteTag } from './site.ts';

export type RobotsData = { url: string; refused: string[]; lines: string };

export async function loadRobots(reading: Reading): Promise<Loaded<RobotsData>> {
  const [{ url }, settings] = await Promise.all([loadSite(reading), reading.masthead.settings()]);
  return { data: { url, refused: settings.refusedCrawlers, lines: settings.robotsLines }, tags: [siteTag] };
}

/**
 * Everything public may be read; searches and the newsroom are no pages of their own. Crawlers that the newsroom refuses
 * may read nothing; its own lines speak to all where they name nobody (RFC 9309).
 */
export function robotsText({ url, refused, lines }: RobotsData): string {
  const own = lines.split(/\r?\n/).map((line) => line.trim());
  const first = own.find((line) => line !== '' && !line.startsWith('#'));
  const needsAgent = first !== undefined && !/^(?:user-agent|sitemap)\s*:/i.test(first);
  return [
    'User-agent: *',
    'Disallow: /search',
    'Disallow: /newsroom',
    'Disallow: /api/',
    '',
    ...(refused.length > 0 ? [...refused.map((name) => `User-agent: ${name}`), 'Disallow: /', ''] : []),
    ...(first === undefined ? [] : [...(needsAgent ? ['User-agent: *'] : []), ...own, '']),
    `Sitemap: ${url}/sitemap.xml`,
    `Sitemap: ${url}/news-sitemap.xml`,
    '',
  ].join('\n');
}

import type { Millis } from '#db/index.ts';
import { escapeText } from '../document/escape.ts';
import { iso } from './dates.ts';
import type { Loaded, Reading } from './reading.ts';
import { loadSite, type Site, siteTag } from './site.ts';

const twoDays = 48 * 3_600_000;
const mostStories = 1000;

export type NewsSitemapData = {
  site: Pick<Site, 'name' | 'language' | 'url'>;
  stories: { path: string; headline: string; firstPublishedAt: Millis }[];
};

/** Listed stories first published in the last two days, at most 1,000 (NEWSROOM §10). It ends when its oldest story does. */
export async function loadNewsSitemap(reading: Reading): Promise<Loaded<NewsSitemapData>> {
  const [site, stories] = await Promise.all([
    loadSite(reading),
    reading.shelf.news({ since: reading.clock.now() - twoDays, limit: mostStories }),
  ]);
  const oldest = Math.min(...stories.map(({ firstPublishedAt }) => firstPublishedAt));
  return {
    data: { site, stories },
    tags: [siteTag, 'sitemap'],
    expiresAt: stories.length > 0 ? oldest + twoDays : null,
  };
}

/** Google's news sitemap, schema 0.9. */
export function newsSitemapXml({ site, stories }: NewsSitemapData): string {
  const publication =
    `<news:publication><news:name>${escapeText(site.name)}</news:name>` +
    `<news:language>${newsLanguage(site.language)}</news:language></news:publication>`;
  const urls = stories.map(
    ({ path, headline, firstPublishedAt }) =>
      `<url><loc>${escapeText(site.url + path)}</loc><news:news>${publication}` +
      `<news:publication_date>${iso(firstPublishedAt)}</news:publication_date>` +
      `<news:title>${escapeText(headline)}</news:title></news:news></url>`,
  );
  return (
    '<?xml version="1.0" encoding="utf-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" ' +
    `xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">${urls.join('')}</urlset>\n`
  );
}

/** Two or three letters of ISO 639, and two exceptions for Chinese, are all that Google reads. */
function newsLanguage(tag: string): string {
  const { language, script, region } = new Intl.Locale(tag).maximize();
  if (language !== 'zh') return language;
  return script === 'Hant' || region === 'TW' || region === 'HK' ? 'zh-tw' : 'zh-cn';
}

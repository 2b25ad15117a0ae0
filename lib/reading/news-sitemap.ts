import type { ShelfCard } from '#db/index.ts';
import { escapeText } from '../document/escape.ts';
import { canonicalOf } from '../partners/canonical.rules.ts';
import { iso } from './dates.ts';
import type { Loaded, Reading } from './reading.ts';
import { loadSite, type Site, siteTag } from './site.ts';

const twoDays = 48 * 3_600_000;
const mostStories = 1000;
const atOnce = 100;

export type NewsSitemapData = { site: Site; stories: ShelfCard[] };

/** Stories first published in the last two days, at most 1,000 (NEWSROOM §10). It ends when its oldest story does. */
export async function loadNewsSitemap(reading: Reading): Promise<Loaded<NewsSitemapData>> {
  const site = await loadSite(reading);
  const since = reading.clock.now() - twoDays;
  const stories: ShelfCard[] = [];
  let more = true;
  for (let offset = 0; more && offset < mostStories; offset += atOnce) {
    const found = await reading.shelf.list({ offset, limit: atOnce });
    const recent = found.items.filter(({ firstPublishedAt }) => firstPublishedAt >= since);
    stories.push(...(await listed(reading, site, recent)));
    // The list is by the date of the present edition, which is never before the first.
    more = found.more && (found.items.at(-1)?.publishedAt ?? 0) >= since;
  }
  const oldest = Math.min(...stories.map(({ firstPublishedAt }) => firstPublishedAt));
  return {
    data: { site, stories },
    tags: [siteTag, 'sitemap'],
    expiresAt: stories.length > 0 ? oldest + twoDays : null,
  };
}

/** Those for which our own page stands with search engines: as their canonical links say (NEWSROOM §9). */
async function listed(reading: Reading, site: Site, rows: ShelfCard[]): Promise<ShelfCard[]> {
  const ids = [...new Set(rows.flatMap(({ partnerId }) => partnerId ?? []))];
  const known = await Promise.all(ids.map((id) => reading.shelf.partnerWithLogo(id)));
  const partners = new Map(known.flatMap((one) => (one ? [[one.partner.id, one.partner]] : [])));
  return rows.filter((row) => canonicalOf(row, partners.get(row.partnerId ?? '') ?? null, site.url).listed);
}

/** Google's news sitemap, schema 0.9. */
export function newsSitemapXml({ site, stories }: NewsSitemapData): string {
  const urls = stories.map(
    ({ path, headline, firstPublishedAt }) =>
      `<url><loc>${escapeText(site.url + path)}</loc><news:news><news:publication>` +
      `<news:name>${escapeText(site.name)}</news:name><news:language>${escapeText(site.language)}</news:language>` +
      `</news:publication><news:publication_date>${iso(firstPublishedAt)}</news:publication_date>` +
      `<news:title>${escapeText(headline)}</news:title></news:news></url>`,
  );
  return (
    '<?xml version="1.0" encoding="utf-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" ' +
    `xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">${urls.join('')}</urlset>\n`
  );
}
